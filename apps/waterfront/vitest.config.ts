import { defineConfig } from 'vitest/config';

// The libraries are read from their sources, without a build.
const conditions = ['@operos/source', 'module', 'browser', 'development|production'];

// Read by the Angular unit-test builder. A loaded two-core machine needs more than the default five seconds.
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: { testTimeout: 30_000, hookTimeout: 30_000 },
});
