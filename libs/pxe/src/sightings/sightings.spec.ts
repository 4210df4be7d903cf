import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText, propertyRuns } from '../../test/arbitraries.ts';
import {
  bootFileKind,
  bootStageOf,
  parseBootAccessLog,
  parseLayerName,
  parseTftpLog,
} from '../index.ts';

const numRuns = propertyRuns(5000);
const top = parseLayerName('worker')!;

const line = {
  at: '1763922001.250',
  client: '10.44.0.101',
  method: 'GET',
  path: '/boot/vmlinuz',
  status: '200',
  bytes: '12582912',
  length: '12582912',
  range: '',
  seconds: '0.104',
  done: 'OK',
  agent: 'Syslinux/6.04',
};

function parsed(change: Partial<typeof line>) {
  return parseBootAccessLog(JSON.stringify({ ...line, ...change }));
}

test('reads a fetch', () => {
  expect(parsed({})).toEqual({
    at: 1_763_922_001_250,
    client: '10.44.0.101',
    method: 'GET',
    path: '/boot/vmlinuz',
    file: 'kernel',
    status: 200,
    bytes: 12_582_912,
    seconds: 0.104,
    complete: true,
    agent: 'Syslinux/6.04',
  });
});

test.each([
  ['a client that went away', { done: '' }, false],
  ['fewer bytes than the file has', { bytes: '1000' }, false],
  ['HEAD', { method: 'HEAD' }, false],
  ['404', { status: '404' }, false],
  ['the first half', { status: '206', bytes: '5', length: '5', range: 'bytes 0-4/10' }, false],
  ['the rest of it', { status: '206', bytes: '5', length: '5', range: 'bytes 5-9/10' }, true],
])('%s: complete is %s', (_name, change, complete) => {
  expect(parsed(change)?.complete).toBe(complete);
});

test.each([
  ['IPv6', { client: '::1' }],
  ['no number', { bytes: 'many' }],
  ['a negative number', { seconds: '-1' }],
  ['an empty time', { at: '' }],
])('is no line of ours with %s', (_name, change) => {
  expect(parsed(change)).toBeUndefined();
});

test.each(['', '{', 'null', '[]', '{"at":1}', '10.0.0.1 - - [x] "GET / HTTP/1.1" 200 5'])(
  'is no line of ours: %j',
  (text) => {
    expect(parseBootAccessLog(text)).toBeUndefined();
  },
);

test('whatever a machine sends stays in its own field, and is fit to be shown', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (path, agent) => {
      const read = parsed({ path, agent });
      expect(read).toMatchObject({ client: line.client, status: 200 });
      expect(`${read?.path ?? ''}${read?.agent ?? ''}`).not.toMatch(/[\p{Cc}\p{Surrogate}\u2028]/u);
    }),
    { numRuns },
  );
});

test.each([
  ['/boot/bios/lpxelinux.0', 'loader', 'loader-fetched'],
  ['efi64/syslinux.efi', 'loader', 'loader-fetched'],
  ['/boot/ipxe/snponly.efi', 'loader', 'loader-fetched'],
  ['/boot/bios/ldlinux.c32', 'loader', 'loader-fetched'],
  ['/boot/bios/pxelinux.cfg/default', 'menu', 'menu-fetched'],
  ['/boot/boot.ipxe', 'loader', 'loader-fetched'],
  ['/boot/menu.ipxe', 'menu', 'menu-fetched'],
  ['/boot/0.1.7/vmlinuz', 'kernel', 'kernel-fetched'],
  ['/boot/initrd.img', 'initramfs', 'initramfs-fetched'],
  ['/boot/base.sqfs', 'layer', undefined],
  ['/boot/worker.sqfs', 'layer', 'layers-fetched'],
  ['/boot/tools/memtest.bin', 'tool', undefined],
  ['/favicon.ico', 'other', undefined],
])('%s is a %s', (path, kind, stage) => {
  expect(bootFileKind(path)).toBe(kind);
  expect(bootStageOf(path, top)).toBe(stage);
});

const RRQ = 'in.tftpd[4711]: RRQ from 10.44.0.101 filename bios/lpxelinux.0';

test.each([
  RRQ,
  `Nov 23 18:00:00 controller ${RRQ}`,
  `<30>Nov 23 18:00:00 ${RRQ}`,
  `2026-11-23T18:00:00.123456+00:00 controller ${RRQ}`,
  `${RRQ.replace('bios/lpxelinux.0', '/lpxelinux.0')} remapped to bios/lpxelinux.0`,
])('reads a request over TFTP: %s', (text) => {
  expect(parseTftpLog(text)).toEqual({
    kind: 'requested',
    client: '10.44.0.101',
    path: 'bios/lpxelinux.0',
    file: 'loader',
  });
});

test('reads a refusal', () => {
  const text = 'in.tftpd[4711]: sending NAK (1, File not found) to 10.44.0.101';
  expect(parseTftpLog(text)).toEqual({
    kind: 'refused',
    client: '10.44.0.101',
    reason: 'File not found',
  });
});

test.each([
  '',
  'in.tftpd[1]: tftpd: read(ack): No data available',
  'RRQ from 10.44.0.101 filename x',
  'in.tftpd[1]: RRQ from 999.1.1.1 filename x',
  'in.tftpd[1]: WRQ from 10.44.0.101 filename x',
  'in.tftpd[1]: WRQ from 10.44.0.101 filename x in.tftpd[1]: RRQ from 10.9.9.9 filename y',
  'sudo[1]: COMMAND=in.tftpd[1]: RRQ from 10.9.9.9 filename y',
])('is no sighting: %j', (text) => {
  expect(parseTftpLog(text)).toBeUndefined();
});

test('a hostile file name over TFTP is shown as that name, of that client', () => {
  fc.assert(
    fc.property(hostileText, (name) => {
      const read = parseTftpLog(`in.tftpd[1]: RRQ from 10.44.0.101 filename ${name}`);
      if (read !== undefined)
        expect(read).toMatchObject({ kind: 'requested', client: '10.44.0.101' });
    }),
    { numRuns },
  );
});
