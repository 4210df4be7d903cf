import { parseIpv4Address, parseMacAddress } from '@operos/cluster-model';
import { parseDhcpdLog, parseLeases } from '@operos/dhcp-config';
import {
  bootReportOf,
  bootStageOf,
  parseBootAccessLog,
  parseLayerName,
  parseTftpLog,
} from '@operos/pxe';
import { expect, test } from 'vitest';
import { daemonLines, leaseText } from './daemon-log-line.ts';

const machine = {
  mac: parseMacAddress('52:54:00:12:34:56')!,
  address: parseIpv4Address('10.33.1.7')!,
};
const at = new Date('2026-11-23T18:00:00.250Z');
const topLayer = parseLayerName('worker')!;

/** Contract: Teamster's readers of real logs understand what the lab writes. */
test('dhcpd lines are read back, with machine, address and time', () => {
  const [request] = daemonLines('address-requested', machine, at);
  expect(parseDhcpdLog(request!.line)).toMatchObject({
    kind: 'discover',
    mac: machine.mac,
    at: at.getTime(),
  });
  const kinds = daemonLines('address-leased', machine, at).map(({ line }) => parseDhcpdLog(line));
  expect(kinds.map((seen) => seen?.kind)).toEqual(['offer', 'request', 'ack']);
  expect(kinds.at(-1)).toMatchObject({ mac: machine.mac, address: machine.address });
});

test('the tftpd line is a loader', () => {
  const [line] = daemonLines('loader-fetched', machine, at);
  expect(parseTftpLog(line!.line)).toMatchObject({
    kind: 'requested',
    client: machine.address,
    file: 'loader',
  });
});

test.each(['menu-fetched', 'kernel-fetched', 'initramfs-fetched', 'layers-fetched'] as const)(
  'the nginx line of %s is that stage, complete',
  (stage) => {
    const fetched = parseBootAccessLog(daemonLines(stage, machine, at)[0]!.line);
    expect(fetched).toMatchObject({ client: machine.address, complete: true, at: at.getTime() });
    expect(bootStageOf(fetched!.path, topLayer)).toBe(stage);
  },
);

test.each(['kernel-started', 'system-started'] as const)(
  'the nginx line of %s is what the machine told',
  (stage) => {
    const fetched = parseBootAccessLog(daemonLines(stage, machine, at)[0]!.line);
    expect(bootReportOf(fetched!)).toEqual({
      kind: 'progress',
      stage,
      client: machine.address,
      at: at.getTime(),
    });
  },
);

test('what only the agent knows leaves no line', () => {
  expect(daemonLines('joining', machine, at)).toEqual([]);
});

test('a lease is one that dhcpd could have written', () => {
  expect(parseLeases(leaseText(machine, at))).toMatchObject([
    {
      address: machine.address,
      mac: machine.mac,
      state: 'active',
      starts: Date.UTC(2026, 10, 23, 18),
    },
  ]);
});
