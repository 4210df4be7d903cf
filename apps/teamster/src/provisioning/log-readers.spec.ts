import { dhcpProbeMac } from '@operos/dhcp-config';
import { expect, test } from 'vitest';
import { readBootAccessLine, readDhcpdLine, readTftpdLine } from './log-readers.ts';

const MAC = '52:54:00:12:34:56';
const AT = '2026-11-23T18:00:00.250+00:00';

test.each([
  [`${AT} c dhcpd[1]: DHCPDISCOVER from ${MAC} via eth0`, 'address-requested'],
  [`${AT} c dhcpd[1]: DHCPACK on 10.0.0.9 to ${MAC} via eth0`, 'address-leased'],
])('dhcpd: %s', (line, stage) => {
  expect(readDhcpdLine(line)).toMatchObject({ stage, mac: MAC, at: Date.parse(AT) });
});

test('dhcpd: a pool without free addresses is trouble, an offer is nothing yet', () => {
  const full = `${AT} c dhcpd[1]: DHCPDISCOVER from ${MAC} via eth0: network 10.0.0.0/24: no free leases`;
  expect(readDhcpdLine(full)).toMatchObject({ trouble: 'no-free-leases' });
  expect(
    readDhcpdLine(`${AT} c dhcpd[1]: DHCPOFFER on 10.0.0.9 to ${MAC} via eth0`),
  ).toBeUndefined();
});

test('dhcpd: the controller’s own probe for other servers is no machine', () => {
  expect(
    readDhcpdLine(`${AT} c dhcpd[1]: DHCPDISCOVER from ${dhcpProbeMac} via eth0: unknown`),
  ).toBeUndefined();
});

test('tftpd: a loader is a stage at the time that syslog wrote before it', () => {
  const line = `${AT} c in.tftpd[9]: RRQ from 10.0.0.9 filename bios/lpxelinux.0`;
  expect(readTftpdLine(line)).toEqual({
    stage: 'loader-fetched',
    address: '10.0.0.9',
    at: Date.parse(AT),
  });
  expect(readTftpdLine(line.slice(AT.length + 1))).toEqual({
    stage: 'loader-fetched',
    address: '10.0.0.9',
  });
});

const fetched = {
  at: '1795456801.250',
  client: '10.0.0.9',
  method: 'GET',
  path: '/boot/1/vmlinuz',
  status: '200',
  bytes: '900',
  length: '900',
  range: '',
  seconds: '0.001',
  done: 'OK',
  agent: '',
};

test('nginx: a download that was cut off is no stage', () => {
  expect(readBootAccessLine(JSON.stringify(fetched))).toMatchObject({ stage: 'kernel-fetched' });
  expect(
    readBootAccessLine(JSON.stringify({ ...fetched, bytes: '800', done: '' })),
  ).toBeUndefined();
});

test('nginx: what a machine told is a stage, or a complaint', () => {
  const told = (path: string) =>
    readBootAccessLine(JSON.stringify({ ...fetched, path, status: '204', bytes: '0', length: '' }));
  const from = { address: '10.0.0.9', at: 1_795_456_801_250 };
  expect(told('/report/kernel-started/-')).toEqual({ stage: 'kernel-started', ...from });
  const complaint = { code: 'layer-corrupt', layer: 'base' };
  expect(told('/report/layer-corrupt/base')).toEqual({ stage: null, complaint, ...from });
  expect(told('/report/something-else/-')).toBeUndefined();
});
