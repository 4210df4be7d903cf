import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lineWidth, pictureText } from '@operos/terminal-ui';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeServer } from '../../testing/machine-folder.ts';
import { probeMachine } from '../machine/probe-machine.ts';
import type { Probe } from '../wizard/probe.ts';
import { hardwareLines } from './hardware-lines.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'operos-hardware-'));
  writeServer(folder);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function seen(): Promise<Extract<Probe, { kind: 'seen' }>> {
  const probe = await probeMachine(folder);
  if (probe.kind !== 'seen') throw new Error(`Expected a report, got ${probe.kind}`);
  return probe;
}

test('a server in the words of the installer', async () => {
  const machine = await seen();
  await expect(pictureText({ lines: hardwareLines(machine, 76) })).toMatchFileSnapshot(
    '../../test/golden/hardware.txt',
  );
});

test('a name that carries an escape sequence is shown, not obeyed', async () => {
  const { report } = await seen();
  const [disk] = report.disks;
  const hostile = { ...report, disks: [{ ...disk!, model: '日本\u001b[2J' }] };
  const lines = hardwareLines({ report: hostile, issues: [], least: 0 }, 76);
  expect(pictureText({ lines })).toContain('447.1 GiB SATA SSD, 日本');
  expect(Math.max(...lines.map(lineWidth))).toBeLessThan(100);
});

test('a machine of which nothing can be read still has a report', () => {
  const nothing = {
    schema: 1 as const,
    system: {
      ...{ vendor: null, product: null, version: null, serial: null, uuid: null },
      ...{ boardVendor: null, boardProduct: null, boardSerial: null, chassisSerial: null },
      firmware: { kind: null, vendor: null, version: null, date: null },
      hypervisor: null,
    },
    cpus: [],
    memory: { total: null, modules: [] },
    disks: [],
    interfaces: [],
  };
  const text = pictureText({ lines: hardwareLines({ report: nothing, issues: [], least: 0 }, 76) });
  expect(text).toContain('No wired network card was found.');
  expect(text).toContain('Memory     unknown size');
});
