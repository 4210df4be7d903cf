// What can be done with a project, by its kind in workspace.json.

const bundled = (projectRoot) => ({
  command: `node tools/bundle/main.mjs ${projectRoot}`,
  cache: true,
  inputs: ['production', '^production'],
  outputs: ['{projectRoot}/dist'],
});

const typecheck = {
  command: 'tsc -p {projectRoot}',
  cache: true,
  inputs: ['default', '^production', { externalDependencies: ['typescript'] }],
};

const lint = {
  command: 'eslint {projectRoot} --max-warnings 0',
  cache: true,
  inputs: [
    'default',
    '^production',
    '{workspaceRoot}/eslint.config.mjs',
    '{workspaceRoot}/tools/eslint/**/*',
  ],
};

const report = (project) =>
  `--reporter=default --reporter=json --outputFile.json=../../dist/reports/${project}/vitest.json`;

const test = (project) => ({
  command: `vitest run --root {projectRoot} ${report(project)}`,
  cache: true,
  inputs: ['default', '^production', { externalDependencies: ['vitest'] }],
  outputs: [`{workspaceRoot}/dist/reports/${project}`],
});

// Whole-system tests look at the machine, its daemons and the built apps: a cached answer would be a guess.
// One file at a time: each starts a datacentre and a browser of its own.
const endToEnd = (project) => ({
  command: `vitest run --root {projectRoot} --no-file-parallelism ${report(project)}`,
  cache: false,
});

const library = {
  command: 'tsc -p {projectRoot}/tsconfig.build.json',
  cache: true,
  dependsOn: ['^build'],
  inputs: ['production', '^production', { externalDependencies: ['typescript'] }],
  outputs: ['{projectRoot}/dist'],
};

const angularBuild = {
  command: 'ng build',
  options: { cwd: '{projectRoot}' },
  cache: true,
  inputs: ['production', '^production'],
  outputs: ['{projectRoot}/dist'],
};

const angularTest = (project) => ({
  ...test(project),
  command: 'ng test --watch=false',
  options: { cwd: '{projectRoot}' },
});

// What is built as root, with namespaces and mounts, and is slow: run alone, and never answered from a cache.
const machines = (project) => ({
  command: `vitest run --root {projectRoot} --config vitest.machines.config.ts --no-file-parallelism ${report(`${project}-machines`)}`,
  cache: false,
});

// The verbs of the image builder; its own cache knows what has changed.
const imageVerb = (verb) => ({
  command: `node tools/image-builder/main.mjs ${verb}`,
  cache: false,
});

export const targetsByKind = {
  'node-lib': (name) => ({ build: library, typecheck, lint, test: test(name) }),
  'nest-app': (name) => ({ build: bundled('{projectRoot}'), typecheck, lint, test: test(name) }),
  'node-bin': (name) => ({ build: bundled('{projectRoot}'), typecheck, lint, test: test(name) }),
  'angular-app': (name) => ({ build: angularBuild, lint, test: angularTest(name) }),
  e2e: (name) => ({ typecheck, lint, e2e: endToEnd(name) }),
  'machine-e2e': (name) => ({ typecheck, lint, e2e: endToEnd(name), machines: machines(name) }),
  tool: (name) => ({ typecheck, lint, test: test(name) }),
  'machine-tool': (name) => ({
    ...{ typecheck, lint, test: test(name) },
    // Some of its tests look into finished images.
    machines: { ...machines(name), dependsOn: [{ projects: ['iso'], target: 'isobuild-dev' }] },
  }),
  iso: () => ({
    packages: imageVerb('packages'),
    images: imageVerb('images'),
    isobuild: imageVerb('isobuild'),
    'isobuild-dev': imageVerb('isobuild-dev'),
  }),
};
