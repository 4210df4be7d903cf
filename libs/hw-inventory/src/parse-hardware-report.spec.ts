import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateHardware, simulatedReport } from '../testing/index.ts';
import { canonicalReport } from './canonical-report.ts';
import { parseHardwareReport } from './parse-hardware-report.ts';

type Json = Record<string, unknown>;

function sent(change: (report: Json) => void): unknown {
  const report = JSON.parse(canonicalReport(simulatedReport(1, 0))) as Json;
  change(report);
  return report;
}

function pathsOf(value: unknown): string[] {
  const outcome = parseHardwareReport(value);
  return outcome.kind === 'refused' ? outcome.issues.map((issue) => issue.path) : [];
}

describe('a report from the network', () => {
  test.each(generateHardware(5, 30).map((report, index) => ({ index, report })))(
    'machine $index comes back as it was sent',
    ({ report }) => {
      const outcome = parseHardwareReport(JSON.parse(canonicalReport(report)));
      expect(outcome).toEqual({ kind: 'parsed', report });
    },
  );

  test('fields of a newer Prospector are left out, absent nulls are null', () => {
    const outcome = parseHardwareReport(
      sent((report) => {
        report.novelty = { deep: ['x'] };
        delete (report.system as Json).version;
      }),
    );
    expect(outcome).toEqual({ kind: 'parsed', report: simulatedReport(1, 0) });
  });

  test('what is not as it should be is named, all of it at once', () => {
    const paths = pathsOf(
      sent((report) => {
        report.schema = 2;
        (report.system as Json).serial = 'a\u001b[31mred';
        (report.system as Json).uuid = 'ABCDEF00-0000-0000-0000-000000000001';
        (report.disks as Json[])[0]!.name = '../../etc/passwd';
        (report.disks as Json[])[0]!.size = 1.5;
        (report.interfaces as Json[])[1]!.mac = 'AA:BB:CC:00:00:01';
        delete (report.interfaces as Json[])[1]!.kind;
        report.cpus = {};
      }),
    );
    expect(paths.sort()).toEqual([
      'cpus',
      'disks[0].name',
      'disks[0].size',
      'interfaces[1].kind',
      'interfaces[1].mac',
      'schema',
      'system.serial',
      'system.uuid',
    ]);
  });

  test('text of 257 characters, padded or with a bidi override is refused', () => {
    for (const text of ['x'.repeat(257), ' padded', 'user\u202Etxt.exe', 'two\nlines', ''])
      expect(pathsOf(sent((report) => void ((report.system as Json).product = text)))).toEqual([
        'system.product',
      ]);
  });

  test('lists and the whole are bounded', () => {
    const port = simulatedReport(1, 0).interfaces[0];
    const many = sent(
      (report) => void (report.interfaces = Array.from({ length: 3000 }, () => port)),
    );
    expect(pathsOf(many)).toEqual(['interfaces']);
    const fat = { ...simulatedReport(1, 0).disks[0]!, contents: [] as unknown[] };
    const content = { name: 'x'.repeat(256), kind: 'x'.repeat(256), label: 'x'.repeat(256) };
    fat.contents = Array.from({ length: 256 }, () => content);
    const heavy = parseHardwareReport(
      sent((report) => void (report.disks = Array.from({ length: 10 }, () => fat))),
    );
    expect(heavy).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'hardware-report-too-long' }],
    });
  });

  test('a report that is wrong everywhere yields at most fifty issues', () => {
    const bad = sent((report) => void (report.cpus = Array.from({ length: 1000 }, () => 1)));
    expect(pathsOf(bad)).toHaveLength(50);
  });

  test('anything at all is a report or issues, never an exception', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const outcome = parseHardwareReport(value);
        expect(outcome.kind).toBe('refused');
      }),
      { numRuns: 2000 },
    );
  });

  test('any one field replaced by anything is a report or an issue at its path', () => {
    const names = fc.constantFrom('system', 'cpus', 'memory', 'disks', 'interfaces');
    fc.assert(
      fc.property(names, fc.jsonValue(), (name, value) => {
        const outcome = parseHardwareReport(sent((report) => void (report[name] = value)));
        const good =
          outcome.kind === 'parsed' || outcome.issues.every((one) => one.path.startsWith(name));
        expect(good).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('its canonical text does not depend on the order of fields', () => {
    const report = simulatedReport(2, 4);
    const turned = Object.fromEntries(Object.entries(report).reverse());
    expect(canonicalReport(turned as unknown as typeof report)).toBe(canonicalReport(report));
    expect(JSON.parse(canonicalReport(report))).toEqual(report);
  });
});
