// Nx plugin that makes the root workspace.json the one list of projects: each
// entry names a folder, a kind and tags, and the kind decides the targets.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { targetsByKind } from './targets.mjs';

export const name = 'operos-workspace';

function project(workspaceRoot, projectName, { root, kind, tags = [] }) {
  if (!existsSync(join(workspaceRoot, root, 'package.json')))
    throw new Error(
      `workspace.json lists ${projectName} at ${root}, where there is no package.json`,
    );
  if (!targetsByKind[kind])
    throw new Error(`workspace.json gives ${projectName} the unknown kind ${kind}`);
  return {
    root,
    name: projectName,
    sourceRoot: `${root}/src`,
    projectType: kind === 'node-lib' ? 'library' : 'application',
    tags,
    targets: targetsByKind[kind](projectName),
  };
}

/** A folder that nobody listed would be a project without boundaries, so it stops every Nx command. */
function refuseUnlisted(workspaceRoot, projects) {
  for (const top of ['apps', 'libs'])
    for (const entry of readdirSync(join(workspaceRoot, top), { withFileTypes: true }))
      if (entry.isDirectory() && !projects[`${top}/${entry.name}`])
        throw new Error(`${top}/${entry.name} is not listed in workspace.json`);
}

export const createNodesV2 = [
  'workspace.json',
  (files, _options, { workspaceRoot }) =>
    files.map((file) => {
      const listed = JSON.parse(readFileSync(join(workspaceRoot, file), 'utf8')).projects;
      const projects = {};
      for (const [projectName, entry] of Object.entries(listed))
        projects[entry.root] = project(workspaceRoot, projectName, entry);
      refuseUnlisted(workspaceRoot, projects);
      return [file, { projects }];
    }),
];
export const createNodes = createNodesV2;
