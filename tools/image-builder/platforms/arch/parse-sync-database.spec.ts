import { expect, test } from 'vitest';
import { parseSyncDatabase } from './parse-sync-database.ts';

const sha256 = 'c'.repeat(64);
const entry = (name: string, digest = sha256): string =>
  `%FILENAME%\n${name}-1:2-3-x86_64.pkg.tar.zst\n\n%NAME%\n${name}\n\n%VERSION%\n1:2-3\n\n%DESC%\nThe %NAME% of it\n\n%CSIZE%\n42\n\n%SHA256SUM%\n${digest}\n\n%ARCH%\nx86_64\n\n`;

test('reads each package with its file, size and digest', () => {
  const entries = parseSyncDatabase(entry('linux') + entry('systemd'));
  expect([...entries.keys()]).toEqual(['linux', 'systemd']);
  expect(entries.get('linux')).toEqual({
    name: 'linux',
    version: '1:2-3',
    architecture: 'x86_64',
    file: 'linux-1:2-3-x86_64.pkg.tar.zst',
    bytes: 42,
    sha256,
  });
});

test('a package without a SHA-256 is refused', () => {
  expect(() => parseSyncDatabase(entry('linux', 'none'))).toThrow('SHA-256');
});

test('a file name that leads elsewhere is refused', () => {
  expect(() => parseSyncDatabase(entry('../../etc/linux'))).toThrow('SHA-256');
});
