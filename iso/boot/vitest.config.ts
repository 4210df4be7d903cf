import { defineConfig } from 'vitest/config';
import node from '../../tools/vitest/node.config.ts';

/** Without virtual machines; those have a target of their own. */
export default defineConfig({
  ...node,
  test: { ...node.test, exclude: [...(node.test?.exclude ?? []), '**/machines/**'] },
});
