import { defineConfig } from 'vitest/config';

// Read by the Angular unit-test builder: a loaded two-core machine needs more than the default five seconds.
export default defineConfig({ test: { testTimeout: 30_000, hookTimeout: 30_000 } });
