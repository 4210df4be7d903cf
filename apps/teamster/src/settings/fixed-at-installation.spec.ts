import { exampleSettings } from '@operos/cluster-model/testing';
import { expect, test } from 'vitest';
import { changesOfFixedFields } from './fixed-at-installation.ts';

const before = exampleSettings();

test('what may change is no change of what is fixed', () => {
  const after = exampleSettings(
    ['controller.hostname', 'head'],
    ['privateNetwork.domain', 'other.internal'],
    ['privateNetwork.range', { first: '192.168.33.100', last: '192.168.33.120' }],
    ['publicNetwork', { mode: 'dhcp', interface: 'enp4s0' }],
    ['workers.systemPercent', 40],
  );
  expect(changesOfFixedFields(before, after)).toEqual([]);
});

test.each([
  ['privateNetwork.interface', 'enp9s0', 'enp3s0'],
  ['privateNetwork.network', '192.168.0.0/16', '192.168.33.0/24'],
  ['privateNetwork.controllerAddress', '192.168.33.11', '192.168.33.10'],
  ['kubernetes.podNetwork', '10.99.0.0/16', before.kubernetes.podNetwork],
  ['kubernetes.serviceNetwork', '10.99.0.0/16', before.kubernetes.serviceNetwork],
  ['kubernetes.dnsDomain', 'other.internal', before.kubernetes.dnsDomain],
  ['controller.disk', '/dev/disk/by-id/wwn-0x5000c500a1b2c3d5', before.controller.disk],
])('%s stays', (path, value, was) => {
  expect(changesOfFixedFields(before, exampleSettings([path, value]))).toMatchObject([
    {
      path,
      severity: 'error',
      message: expect.stringContaining(`stay ${was}, as it was installed, got ${value}`) as string,
      remedy: expect.stringContaining(`Write ${was} again`) as string,
    },
  ]);
});

test('a second disk is not added by a setting', () => {
  const mirrored = exampleSettings([
    'controller.mirrorDisk',
    '/dev/disk/by-id/wwn-0x5000c500a1b2c3d5',
  ]);
  expect(changesOfFixedFields(before, mirrored)).toMatchObject([
    { path: 'controller.mirrorDisk', remedy: expect.stringContaining('Leave it out') as string },
  ]);
});
