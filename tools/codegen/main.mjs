// Writes the generated files of libs/teamster-api from its schema and operations; --check writes nothing and fails on drift.
import { readFileSync, writeFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { printTextModule } from './text-module.mjs';

const library = new URL('../../libs/teamster-api/', import.meta.url).pathname;
const scalars = { DateTime: 'string', Bytes: 'number', ID: 'string' };
const shared = { useTypeImports: true, enumsAsTypes: true, strictScalars: true, scalars };

const outputs = await generate(
  {
    schema: `${library}schema.graphql`,
    documents: `${library}graphql/**/*.graphql`,
    silent: true,
    generates: {
      [`${library}src/generated/operations.ts`]: {
        plugins: ['typescript-operations', 'typed-document-node'],
        config: { ...shared, skipTypename: false, immutableTypes: true },
      },
      [`${library}src/generated/resolvers.ts`]: {
        plugins: ['typescript', 'typescript-resolvers'],
        config: { ...shared, useIndexSignature: false, immutableTypes: true },
      },
    },
  },
  false,
);
outputs.push({
  filename: `${library}src/generated/schema-text.ts`,
  content: printTextModule('schemaText', readFileSync(`${library}schema.graphql`, 'utf8')),
});

const stale = outputs.filter(
  ({ filename, content }) => !existsSync(filename) || readFileSync(filename, 'utf8') !== content,
);
if (process.argv.includes('--check')) {
  for (const { filename } of stale) console.error(`${filename} is stale: run npm run codegen`);
  process.exit(stale.length > 0 ? 1 : 0);
}
for (const { filename, content } of stale) {
  mkdirSync(dirname(filename), { recursive: true });
  writeFileSync(filename, content);
}
console.log(`${stale.length} of ${outputs.length} generated files written`);
