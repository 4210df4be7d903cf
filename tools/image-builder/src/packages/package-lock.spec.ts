import { expect, test } from 'vitest';
import { samplePackage } from '../../testing/sample-package.ts';
import { parsePackageLock, printPackageLock } from './package-lock.ts';

const wanted = 'a'.repeat(64);

test('a printed lock reads as it was', () => {
  const packages = [
    samplePackage({ name: 'acl', version: '1:2.3-1+b2' }),
    samplePackage({ name: 'udev' }),
  ];
  expect(parsePackageLock(printPackageLock({ wanted, packages }))).toEqual({ wanted, packages });
});

test('the order of packages does not change the bytes', () => {
  const [a, b] = [samplePackage({ name: 'acl' }), samplePackage({ name: 'udev' })];
  expect(printPackageLock({ wanted, packages: [b, a] })).toBe(
    printPackageLock({ wanted, packages: [a, b] }),
  );
});

test.each([
  'acl 1',
  'acl 1 amd64 12 nodigest http://x/acl.deb',
  'acl 1 amd64 x ' + wanted + ' http://x/a',
])('the line "%s" is refused', (line) => {
  expect(() => parsePackageLock(`${line}\n`)).toThrow(line);
});
