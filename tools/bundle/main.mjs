// Bundles one app into a single file that needs nothing but Node: node tools/bundle/main.mjs apps/teamster
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { operosVersion } from './version.mjs';

const root = process.argv[2];
if (!root) {
  console.error('Usage: node tools/bundle/main.mjs PROJECT_FOLDER');
  process.exit(2);
}

// Packages that Nest, Apollo and TypeORM look for at run time and do without.
const optional = [
  /^@nestjs\/(microservices|websockets|mongoose|sequelize|axios)(\/|$)/,
  /^@(apollo\/(gateway|subgraph)|as-integrations\/fastify|fastify(?!\/merge-json-schemas)|grpc|mikro-orm)(\/|$)/,
  /^(ts-morph|ts-node|better-sqlite3|sql\.js|mysql2?|mssql|oracledb|mongodb|ioredis|redis|hdb-pool|pg-native|pg-query-stream|typeorm-aurora-data-api-driver|utf-8-validate|bufferutil|expo-sqlite|react-native-sqlite-storage)(\/|$)/,
  /^@(sap|google-cloud)\//,
  'class-transformer/storage',
];

const bundle = await rolldown({
  input: `${root}/src/main.ts`,
  platform: 'node',
  tsconfig: `${root}/tsconfig.json`,
  // Never name 'import' or 'require' here: rolldown adds the one that fits each call.
  resolve: { conditionNames: ['@operos/source', 'node', 'default'] },
  // SDL is imported as text: import sdl from './schema.graphql'.
  moduleTypes: { '.graphql': 'text' },
  transform: { define: { __OPEROS_VERSION__: JSON.stringify(operosVersion()) } },
  external: optional,
  onLog(level, log) {
    if (level === 'warn' && log.code !== 'EVAL') console.warn(log.code, log.message.split('\n')[0]);
  },
});
rmSync(`${root}/dist`, { recursive: true, force: true });
const file = `${root}/dist/main.mjs`;
await bundle.write({
  file,
  format: 'esm',
  codeSplitting: false,
  keepNames: true, // Nest finds providers by class name
  minify: false,
  banner: '#!/usr/bin/env node',
});
// With one character beyond Latin-1 in it V8 keeps the whole text in two bytes a character: 12 MB more for Teamster.
const text = readFileSync(file, 'utf8').replace(
  /[^\0-\x7f]/g,
  (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
);
writeFileSync(file, text);
console.log(`${file}: ${text.length >> 10} KiB, gzip ${gzipSync(text).length >> 10} KiB`);
