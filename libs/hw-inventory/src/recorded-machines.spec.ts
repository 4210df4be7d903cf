import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compareIdentities } from './compare-identities.ts';
import type { HardwareReport } from './hardware-report.ts';
import { identifyMachine } from './identify-machine.ts';
import type { MachineIdentity } from './machine-identity.ts';
import { parseLsblk } from './parse-lsblk.ts';
import { parseLshw } from './parse-lshw.ts';
import { reportFromLshw } from './report-from-lshw.ts';

const recorded = new URL('../../../../shared/fixtures/', import.meta.url);
const absent = !existsSync(recorded);
const why = 'needs ../shared/fixtures beside the checkout';
// Recorded without a disk driver at work: VirtualBox with its SATA disk hidden.
const DISKLESS = ['controller.xml', 'controller_different_nic.xml', 'node1.xml', 'node2.xml'];
const DISKLESS_HOSTS = [...DISKLESS, 'supermicro-server.xml', 'vm-bochs.xml'];

function files(folder: string): string[] {
  return absent ? [] : readdirSync(new URL(folder, recorded));
}

function lshw(name: string): HardwareReport {
  return reportOf(readFileSync(new URL(`lshw/${name}`, recorded), 'utf8'));
}

function identityOf(text: string): MachineIdentity {
  return identifyMachine(reportOf(text));
}

function reportOf(text: string): HardwareReport {
  const outcome = parseLshw(text);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.issues));
  return reportFromLshw(outcome.hardware);
}

test.skipIf(absent)(`there are recorded machines to read (${why})`, () => {
  expect(files('lshw').length).toBeGreaterThanOrEqual(13);
  expect(files('lsblk').length).toBeGreaterThanOrEqual(4);
});

test.each(files('lshw'))('%s has a system, processors, memory and ports', (name) => {
  const report = lshw(name);
  expect(report.system.vendor).not.toBeNull();
  expect(report.system.product).not.toBeNull();
  expect(report.system.firmware.vendor).not.toBeNull();
  expect(report.cpus.length).toBeGreaterThan(0);
  expect(report.cpus[0]?.model).toMatch(/Intel|AMD|QEMU/);
  expect(report.memory.total).toBeGreaterThan(2 ** 30);
  const ports = report.interfaces.filter((one) => one.kind === 'physical');
  expect(ports.length).toBeGreaterThan(0);
  expect(ports.some((port) => port.link === true && port.speedMbps !== null)).toBe(true);
  expect(ports.every((port) => port.driver !== null && port.busInfo !== null)).toBe(true);
});

test.each(files('lshw').filter((name) => !DISKLESS_HOSTS.includes(name)))(
  '%s has its disks with what lies on them',
  (name) => {
    const [disk] = lshw(name).disks;
    expect(disk?.name).toBe('sda');
    expect(disk?.size).toBeGreaterThan(10 ** 11);
    expect(disk?.contents.find((content) => content.mountPoint === '/')?.filesystem).toBe('ext4');
  },
);

test.each(files('lshw'))('%s is known by UUID or serial, never by an interface', (name) => {
  const report = lshw(name);
  const identity = identifyMachine(report);
  expect(identity.score).toBeGreaterThanOrEqual(60);
  expect(identity.evidence.map((one) => one.kind)).not.toContain('permanent-mac');
  expect(identifyMachine({ ...report, interfaces: [], disks: [], cpus: [] })).toEqual(identity);
});

/** Every `<serial>` with the class of the node it belongs to, and the text with that one serial changed. */
function* swaps(text: string): Generator<readonly [deviceClass: string, swapped: string]> {
  for (const serial of text.matchAll(/<serial>[^<]*<\/serial>/g)) {
    const before = text.slice(0, serial.index);
    const node = before.slice(before.lastIndexOf('<node '));
    const deviceClass = /class="([a-z]+)"/.exec(node)?.[1] ?? '';
    const other = deviceClass === 'network' ? '3c:fd:fe:00:00:01' : 'SWAPPED7X';
    const after = text.slice(serial.index + serial[0].length);
    yield [deviceClass, `${before}<serial>${other}</serial>${after}`];
  }
}

const SWAPPABLE = ['network', 'disk', 'memory', 'processor', 'volume'];

test.each(files('lshw'))('%s stays itself when any one card, disk or module is swapped', (name) => {
  const text = readFileSync(new URL(`lshw/${name}`, recorded), 'utf8');
  const identity = identityOf(text);
  const seen = [...swaps(text)].map(([deviceClass, swapped]) => {
    const same = JSON.stringify(identityOf(swapped)) === JSON.stringify(identity);
    return { deviceClass, same };
  });
  expect(seen.filter((one) => one.deviceClass === 'network').length).toBeGreaterThan(0);
  expect(seen.filter((one) => SWAPPABLE.includes(one.deviceClass) && !one.same)).toEqual([]);
  expect(seen.filter((one) => one.deviceClass === 'system' && one.same)).toEqual([]);
});

test.skipIf(absent)(`recorded machines are told apart, those of one model too (${why})`, () => {
  const names = files('lshw');
  const identities = new Map(names.map((name) => [name, identifyMachine(lshw(name))]));
  const alike = names.flatMap((a) =>
    names
      .filter(
        (b) => a < b && compareIdentities(identities.get(a)!, identities.get(b)!) !== 'different',
      )
      .map((b) => [a, b]),
  );
  expect(alike).toEqual([['controller.xml', 'controller_different_nic.xml']]);
});

test.each(files('lsblk'))('%s lists its disks', (name) => {
  const outcome = parseLsblk(readFileSync(new URL(`lsblk/${name}`, recorded), 'utf8'));
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.issues));
  expect(outcome.disks.length).toBeGreaterThan(0);
  expect(outcome.disks.map((disk) => disk.name)).not.toContain('loop0');
  expect(outcome.disks.every((disk) => disk.size !== null && disk.rotational !== null)).toBe(true);
});
