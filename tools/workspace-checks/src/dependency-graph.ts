import { sourceFiles, textOf } from './source-files.ts';

/** One project importing another, as its sources say. */
export interface ImportEdge {
  readonly from: string;
  readonly to: string;
  readonly file: string;
}

/** What workspace.json says of a project. */
export interface ListedProject {
  readonly root: string;
  readonly kind: string;
  readonly tags: readonly string[];
}

/** Every project of workspace.json, by its short name. */
export function listedProjects(): Record<string, ListedProject> {
  const document = JSON.parse(textOf('workspace.json')) as {
    projects: Record<string, ListedProject>;
  };
  return document.projects;
}

const OPEROS_IMPORT = /(?:from\s+|import\s*\(?\s*)'@operos\/([a-z0-9-]+)/g;

/** Every edge between two projects that any source file draws, tests included. */
export function importEdges(): ImportEdge[] {
  const projects = Object.entries(listedProjects());
  return sourceFiles().flatMap((file) => {
    const from = projects.find(([, { root }]) => file.startsWith(`${root}/`))?.[0];
    if (from === undefined) return [];
    const targets = [...textOf(file).matchAll(OPEROS_IMPORT)].map((match) => match[1] ?? '');
    return targets.filter((to) => to !== from).map((to) => ({ from, to, file }));
  });
}
