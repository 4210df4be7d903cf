import { expect, test } from 'vitest';
import { parsePackageList } from './parse-package-list.ts';

test('comments and blank lines are left out', () => {
  const text = '# kernel\nlinux-image-amd64\n\n  udev   # devices\n#dbus\n';
  expect(parsePackageList(text)).toEqual(['linux-image-amd64', 'udev']);
});
