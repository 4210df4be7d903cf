import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { simulatedReport } from '@operos/hw-inventory/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readRecordedHardware } from './recorded-hardware.ts';

const fixtures = fileURLToPath(new URL('../../../../../../shared/fixtures/lshw', import.meta.url));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operos-recorded-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('reports of Prospector are read in the order of their names; other files are left alone', () => {
  writeFileSync(join(folder, 'b.json'), JSON.stringify(simulatedReport(1, 1)));
  writeFileSync(join(folder, 'a.json'), JSON.stringify(simulatedReport(1, 0)));
  writeFileSync(join(folder, 'notes.txt'), 'not hardware');
  expect(readRecordedHardware(folder)).toEqual([simulatedReport(1, 0), simulatedReport(1, 1)]);
});

test.skipIf(!existsSync(fixtures))(
  'machines recorded by lshw are read (needs the recorded fixtures)',
  () => {
    const reports = readRecordedHardware(fixtures);
    expect(reports.length).toBeGreaterThan(10);
    expect(reports.every(({ cpus }) => cpus.length > 0)).toBe(true);
  },
);

test('an empty folder, and one that is not there, are refused by name', () => {
  expect(() => readRecordedHardware(folder)).toThrow(folder);
  expect(() => readRecordedHardware(join(folder, 'missing'))).toThrow(/missing/);
});

test.each([
  ['{"schema":1,"cpus":3}', /a list of at most 1024 entries, got 3/],
  ['{"half":', /bad\.json/],
  ['', /bad\.json/],
])('a file that holds %j is refused with what is wrong', (text, reason) => {
  writeFileSync(join(folder, 'bad.json'), text);
  expect(() => readRecordedHardware(folder)).toThrow(reason);
});
