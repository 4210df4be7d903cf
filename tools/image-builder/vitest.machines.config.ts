import { mergeConfig } from 'vitest/config';
import everywhere from '../../tools/vitest/node.config.ts';

const TEN_MINUTES_MS = 600_000;

/** Tests that build for real: as root, with mounts and namespaces, some of them with a network. */
export default mergeConfig(
  { ...everywhere, test: { ...everywhere.test, include: [] } },
  {
    test: {
      include: ['test/machines/**/*.machine.ts'],
      testTimeout: TEN_MINUTES_MS,
      hookTimeout: TEN_MINUTES_MS,
    },
  },
);
