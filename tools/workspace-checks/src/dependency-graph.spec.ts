import { expect, test } from 'vitest';
import { importEdges, type ListedProject, listedProjects } from './dependency-graph.ts';
import { sourceFiles, textOf } from './source-files.ts';

// The table "Who may import whom" of docs/architecture.md.
const allowed: Record<string, readonly string[]> = {
  model: [],
  core: ['model'],
  shell: ['model'],
  app: ['model', 'core', 'shell'],
  tool: ['model', 'core', 'shell'],
};

const layerOf = (project: ListedProject | undefined): string =>
  project?.tags.find((tag) => tag.startsWith('kind:'))?.slice('kind:'.length) ?? 'unlisted';

test('every import between projects is one the architecture allows', () => {
  const projects = listedProjects();
  const edges = importEdges();
  expect(edges.length).toBeGreaterThan(0);
  const forbidden = edges.filter(
    ({ from, to }) => !allowed[layerOf(projects[from])]?.includes(layerOf(projects[to])),
  );
  expect(forbidden).toEqual([]);
});

test('every import of another project is declared in package.json', () => {
  const projects = listedProjects();
  const undeclared = importEdges().filter(({ from, to }) => {
    const manifest = JSON.parse(textOf(`${projects[from]?.root ?? ''}/package.json`)) as {
      dependencies?: Record<string, string>;
    };
    return manifest.dependencies?.[`@operos/${to}`] === undefined;
  });
  expect(undeclared).toEqual([]);
});

test('no project reaches into another by a relative path', () => {
  const roots = Object.values(listedProjects()).map(({ root }) => root);
  const reaching = sourceFiles().filter((file) => {
    const root = roots.find((each) => file.startsWith(`${each}/`));
    if (root === undefined) return false;
    const depth = file.slice(root.length + 1).split('/').length - 1;
    const outside = new RegExp(
      `from '(?:\\.\\./){${depth + 1},}(?:apps|libs|[a-z-]+/(?:src|node))`,
    );
    return outside.test(textOf(file));
  });
  expect(reaching).toEqual([]);
});
