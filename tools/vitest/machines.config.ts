import { defineConfig } from 'vitest/config';
import node from './node.config.ts';

/** Tests with virtual machines, in a folder `machines` of a project: root, namespaces, and minutes for each. */
export default defineConfig({
  ...node,
  test: {
    ...node.test,
    include: ['**/machines/**/*.spec.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 420_000,
  },
});
