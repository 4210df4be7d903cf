import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { pin, readVersions } from './read-versions.ts';

test('reads pins, whose values may hold an equals sign', () => {
  const file = join(temporaryFolder(), 'versions');
  writeFileSync(file, '# pins\n\nSUITE=trixie\nKEY=a=b\n');
  const versions = readVersions(file);
  expect(versions).toEqual({ SUITE: 'trixie', KEY: 'a=b' });
  expect(pin(versions, 'SUITE')).toBe('trixie');
  expect(() => pin(versions, 'NODE')).toThrow('NODE=');
});
