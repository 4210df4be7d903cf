import { defineConfig } from 'vitest/config';
import { operosVersion } from '../bundle/version.mjs';

/** The one Vitest configuration of every project that runs on Node; sources are read without a build. */
export default defineConfig({
  define: { __OPEROS_VERSION__: JSON.stringify(operosVersion()) },
  ssr: {
    resolve: {
      conditions: ['@operos/source', 'module', 'node', 'development|production'],
      externalConditions: ['@operos/source'],
    },
  },
  test: {
    // A loaded two-core machine needs more than the default five seconds.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    include: ['**/*.spec.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    passWithNoTests: true,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'node/**/*.ts'],
      exclude: ['**/*.spec.ts', '**/generated/**'],
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: 'dist/coverage',
    },
  },
});
