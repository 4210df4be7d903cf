import { defineConfig } from 'vitest/config';
import installer from '../../vitest.config.ts';

/** Specs that mount: `installed-disk.spec.ts` gives them mount points of their own. */
export default defineConfig({
  ...installer,
  test: { ...installer.test, include: ['test/inside/*.inside.ts'] },
});
