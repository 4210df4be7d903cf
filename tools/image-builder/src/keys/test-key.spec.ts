import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { testKey } from './test-key.ts';

test('the key is made once, and only its owner can read it', async () => {
  const file = join(temporaryFolder(), 'keys/testkey');
  const key = await testKey(file);
  expect(key).toMatch(/^ssh-ed25519 [A-Za-z0-9+/=]+ operos-testkey\n$/);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await testKey(file)).toBe(key);
});
