// A library's src/ takes data and gives data: no I/O, clock, randomness, environment or framework.
const io = {
  group: ['node:*', 'fs', 'fs/*', 'child_process', 'net', 'http', 'https', 'os', 'path', 'crypto'],
  message:
    'A library does no I/O in src/. Take the data as an argument, or put the adapter in node/.',
};
const frameworks = {
  group: ['@nestjs/*', '@angular/*', 'typeorm', '@kubernetes/*', 'execa'],
  message: 'A library knows no framework.',
};
const clock = 'Take the time or the randomness as a parameter.';

export const purity = {
  files: ['libs/*/src/**/*.ts'],
  // libs/host is the one library that touches the machine.
  ignores: ['libs/host/**', '**/*.spec.ts'],
  rules: {
    'no-restricted-imports': ['error', { patterns: [io, frameworks] }],
    'no-restricted-globals': [
      'error',
      'process',
      'fetch',
      'setTimeout',
      'setInterval',
      'console',
      'crypto',
      'performance',
    ],
    'no-restricted-syntax': [
      'error',
      { selector: 'ExportAllDeclaration', message: 'Name what is exported.' },
      { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
      { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: clock },
      { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: clock },
      { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: clock },
    ],
  },
};
