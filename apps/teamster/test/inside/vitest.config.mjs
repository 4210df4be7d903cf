import { defineConfig } from 'vitest/config';
import teamster from '../../vitest.config.ts';

/** Specs that take the machine for theirs: `installed-controller.spec.ts` gives each run one. */
export default defineConfig({
  ...teamster,
  test: { ...teamster.test, include: ['test/inside/*.inside.ts'] },
});
