import { createRequire } from 'node:module';
import { mergeConfig } from 'vitest/config';
import base from '../../tools/vitest/node.config.ts';

const graphql = createRequire(import.meta.url).resolve('graphql');

// Node gives Nest and Apollo graphql's "main"; Vite would give the specs its "module", a second copy.
export default mergeConfig(base, {
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
});
