// The steps of a test run, quickest to fail first.
const nx = (target, ...more) => ['nx', 'run-many', '-t', target, '--output-style=stream', ...more];

const reading = [
  { title: 'Format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { title: 'Generated files', command: ['node', 'tools/codegen/main.mjs', '--check'] },
  { title: 'Types', command: nx('typecheck') },
  { title: 'Lint', command: nx('lint') },
  {
    title: 'Lint of the tools',
    command: ['eslint', '--max-warnings', '0', 'eslint.config.mjs', 'tools/**/*.mjs'],
  },
];

const build = { title: 'Build', command: nx('build') };
const withMachines = [
  build,
  {
    title: 'Images of the worker',
    command: ['npm', 'run', '--silent', 'iso', '--', '--dev', '--only', 'worker'],
  },
  { title: 'Tests with virtual machines', command: nx('machines', '--parallel=1') },
];

export function stepsFor({ fast, coverage, machines }) {
  const unit = {
    title: 'Unit, contract and daemon tests',
    command: nx('test', ...(coverage ? ['--coverage'] : [])),
  };
  if (machines) return withMachines;
  if (coverage) return [unit];
  if (fast) return [...reading, unit];
  return [
    ...reading,
    unit,
    build,
    // One at a time: each starts daemons and a browser of its own.
    { title: 'Whole-system tests', command: nx('e2e', '--parallel=1') },
  ];
}
