import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalReport } from './canonical-report.ts';
import { identifyMachine } from './identify-machine.ts';
import { parseCpuinfo } from './parse-cpuinfo.ts';
import { parseHardwareReport } from './parse-hardware-report.ts';
import { parseLldp } from './parse-lldp.ts';
import { parseLsblk } from './parse-lsblk.ts';
import { parseLshw } from './parse-lshw.ts';
import { parseSmbios } from './parse-smbios.ts';
import { reportFromLshw } from './report-from-lshw.ts';

const LIMIT_MS = 50;
const runs = { numRuns: 1000 };
const treeRuns = { numRuns: 300 };
const anyText = fc.string({ unit: 'binary', maxLength: 300 });
const nasty = fc.oneof(
  anyText,
  fc.constantFrom(
    ...['"; next-server 6.6.6.6; "', '$(reboot)', '`id`', '<script>alert(1)</script>', '../../etc'],
    ...['\u001b]0;owned\u0007', '%n%s', "' OR 1=1 --", '\r\nHost: x', 'x'.repeat(5000), '{{7*7}}'],
  ),
);
const name = fc.constantFrom('sda', '/dev/sda', 'nvme0n1', 'eth0', 'a b', '');

/** CPU time of the fastest of three runs, because the machine that runs the tests has other work too. */
function cpuMs(task: () => void): number {
  const times = [0, 0, 0].map(() => {
    const before = process.cpuUsage();
    task();
    return process.cpuUsage(before).user / 1000;
  });
  return Math.min(...times);
}

function lshwNode(deviceClass: string, children: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.record(
    {
      id: fc.oneof(fc.constantFrom('core', 'firmware', 'memory', 'bank:0', 'cpu', 'disk'), nasty),
      class: fc.oneof(
        fc.constant(deviceClass),
        fc.constantFrom('bus', 'memory', 'processor', 'network', 'disk', 'volume', 'storage'),
      ),
      description: fc.oneof(fc.constant('System Memory'), nasty),
      product: nasty,
      vendor: nasty,
      serial: fc.oneof(nasty, fc.jsonValue()),
      businfo: fc.oneof(fc.constantFrom('pci@0000:01:00.0', 'usb@1:2', 'scsi@0'), nasty),
      logicalname: fc.oneof(name, fc.array(fc.oneof(name, nasty)), fc.jsonValue()),
      size: fc.oneof(fc.double(), fc.maxSafeInteger(), nasty),
      configuration: fc.dictionary(fc.constantFrom('uuid', 'cores', 'link', 'driver'), nasty),
      capabilities: fc.oneof(fc.dictionary(nasty, nasty), fc.jsonValue()),
      children,
    },
    { requiredKeys: ['class'] },
  );
}

const leaf = lshwNode('network', fc.constant([]));
const tree = lshwNode(
  'system',
  fc.array(lshwNode('bus', fc.array(leaf, { maxLength: 6 })), { maxLength: 4 }),
);

describe('hostile text', () => {
  test.each<[string, (text: string) => { kind: string }]>([
    ['lshw', parseLshw],
    ['lsblk', parseLsblk],
    ['LLDP', parseLldp],
  ])('as %s is refused with an issue or read, never thrown', (_what, parse) => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.json(),
          anyText.map((text) => `<${text}`),
        ),
        (text) => {
          expect(['parsed', 'refused']).toContain(parse(text).kind);
        },
      ),
      runs,
    );
  });

  test('in lshw JSON becomes a report that its reader accepts', () => {
    fc.assert(
      fc.property(tree, (root) => {
        const outcome = parseLshw(JSON.stringify({ ...(root as object), class: 'system' }));
        if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.issues));
        const report = reportFromLshw(outcome.hardware);
        const again: unknown = JSON.parse(canonicalReport(report));
        expect(parseHardwareReport(again)).toEqual({ kind: 'parsed', report });
        expect(identifyMachine(report).score).toBeLessThanOrEqual(100);
      }),
      treeRuns,
    );
  });

  test('in lsblk JSON becomes disks that the reader accepts', () => {
    const keys = [
      'name',
      'kname',
      'model',
      'serial',
      'wwn',
      'size',
      'rota',
      'tran',
      'fstype',
    ] as const;
    const column = fc.oneof(nasty, fc.jsonValue(), name);
    const device = fc.record(
      Object.fromEntries([...keys, 'children', 'mountpoints'].map((key) => [key, column])),
    );
    fc.assert(
      fc.property(fc.array(device), (devices) => {
        const blockdevices = devices.map((one) => ({ ...one, type: 'disk' }));
        const outcome = parseLsblk(JSON.stringify({ blockdevices }));
        if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.issues));
        const none = parseLshw('{"class":"system"}');
        if (none.kind === 'refused') throw new Error('an empty system must parse');
        const report = reportFromLshw(none.hardware, outcome.disks);
        expect(parseHardwareReport(JSON.parse(canonicalReport(report))).kind).toBe('parsed');
      }),
      treeRuns,
    );
  });

  test('in /proc/cpuinfo and in an SMBIOS table is read or skipped', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), anyText, (table, text) => {
        expect(parseSmbios(table, 3.2).modules.length).toBeLessThan(600);
        expect(parseCpuinfo(`processor: 0\n${text}`).packages.length).toBeLessThan(3);
      }),
      runs,
    );
  });
});

test.each<[string, (text: string) => unknown, string]>([
  ['JSON of nothing but brackets', parseLshw, '['.repeat(250_000)],
  ['JSON of nothing but quotes', parseLsblk, '"'.repeat(250_001)],
  ['an escaped string without end', parseLsblk, '"' + '\\'.repeat(250_001)],
  ['XML of nothing but angles', parseLshw, '<'.repeat(250_000)],
  ['XML of deep nests', parseLshw, '<node class="system">'.repeat(100_000)],
  [
    'a name of a quarter of a megabyte',
    parseLshw,
    `<node class="system"><product>${'x'.repeat(250_000)}`,
  ],
  ['blanks without end', parseLshw, `{"class":"system","product":"${' '.repeat(250_000)}x"}`],
])('%s is answered in under 50 ms', (_what, parse, text) => {
  expect(cpuMs(() => parse(text))).toBeLessThan(LIMIT_MS);
});
