import { expect, test } from 'vitest';
import { samplePackage } from '../../testing/sample-package.ts';
import { distributionComponent, npmComponent } from './component.ts';
import { renderSbom } from './render-sbom.ts';

const debian = { purlType: 'deb/debian', distribution: 'trixie' };
const subject = { version: '0.1.7', sourceDateEpoch: '1767225600' };
const udev = distributionComponent(
  samplePackage({ name: 'udev', version: '1:2~3' }),
  debian,
  'base',
);
const x509 = npmComponent(
  { name: '@peculiar/x509', version: '2.2.0', integrity: 'sha512-AAEC', license: 'MIT' },
  'prospector',
  'node',
);

test('each component has an address that tools for known faults understand, and a digest', () => {
  const { components } = JSON.parse(renderSbom(subject, [udev, x509])) as { components: unknown[] };
  expect(components).toEqual([
    expect.objectContaining({
      purl: 'pkg:deb/debian/udev@1%3A2~3?arch=amd64&distro=trixie',
      hashes: [{ alg: 'SHA-256', content: 'b'.repeat(64) }],
    }),
    expect.objectContaining({
      purl: 'pkg:npm/%40peculiar/x509@2.2.0',
      hashes: [{ alg: 'SHA-512', content: '000102' }],
      licenses: [{ expression: 'MIT' }],
    }),
  ]);
});

test('what is no SPDX expression is a licence by name', () => {
  const odd = {
    name: 'odd',
    version: '1',
    integrity: undefined,
    license: 'SEE LICENSE IN LICENSE',
  };
  expect(npmComponent(odd, 'prospector', 'node').licenses).toEqual([
    { license: { name: 'SEE LICENSE IN LICENSE' } },
  ]);
  const either = { ...odd, license: '(MIT OR Apache-2.0)' };
  expect(npmComponent(either, 'prospector', 'node').licenses).toEqual([
    { expression: '(MIT OR Apache-2.0)' },
  ]);
});

test('time comes from the build, and order does not matter', () => {
  expect(renderSbom(subject, [udev, x509])).toBe(renderSbom(subject, [x509, udev]));
  expect(renderSbom(subject, [])).toContain('"timestamp": "2026-01-01T00:00:00.000Z"');
});

test('a package in two layers is listed in both', () => {
  const inController = distributionComponent(samplePackage({ name: 'udev' }), debian, 'controller');
  const inBase = distributionComponent(samplePackage({ name: 'udev' }), debian, 'base');
  const { components } = JSON.parse(renderSbom(subject, [inController, inBase])) as {
    components: { 'bom-ref': string }[];
  };
  expect(new Set(components.map((each) => each['bom-ref'])).size).toBe(2);
});
