import { expect, test } from 'vitest';
import { samplePackage } from '../../testing/sample-package.ts';
import { renderInstalledStatus } from './render-installed-status.ts';
import { renderPackagesIndex } from './render-packages-index.ts';

const described = (name: string) => ({
  locked: samplePackage({ name, version: '1:2-3' }),
  path: `/cache/${name}.deb`,
  control: `Package: ${name}\nVersion: 1:2-3\nDescription: a sample\n of two lines`,
});

test('each package is a paragraph that ends with where its file is', () => {
  expect(renderPackagesIndex([described('acl')])).toBe(
    [
      'Package: acl',
      'Version: 1:2-3',
      'Description: a sample',
      ' of two lines',
      'Filename: ./acl_1.2-3_amd64.deb',
      'Size: 5',
      `SHA256: ${'b'.repeat(64)}`,
      '',
      '',
    ].join('\n'),
  );
});

test('the order of packages does not change the bytes', () => {
  const [a, b] = [described('acl'), described('udev')];
  expect(renderPackagesIndex([b, a])).toBe(renderPackagesIndex([a, b]));
});

test('a status file says of each package that it is installed', () => {
  expect(renderInstalledStatus([described('acl')])).toBe(
    'Package: acl\nStatus: install ok installed\nVersion: 1:2-3\nDescription: a sample\n of two lines\n\n',
  );
});
