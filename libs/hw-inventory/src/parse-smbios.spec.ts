import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smbiosDump, type SmbiosDraft, smbiosTable } from '../test/smbios-table.ts';
import { parseSmbios, type Smbios } from './parse-smbios.ts';
import { smbiosVersion } from './smbios-version.ts';

const dimm = (more: Partial<SmbiosDraft>): SmbiosDraft => ({
  type: 17,
  length: 0x5c,
  strings: { 0x10: 'A1', 0x17: 'Micron', 0x18: '3A5B7C9D', 0x1a: 'MTC20F ' },
  ...more,
});
const socket = (status: number, bytes: Record<number, number> = {}): SmbiosDraft => ({
  type: 4,
  length: 0x30,
  bytes: { 0x05: 3, 0x18: status, 0x23: 32, 0x25: 64, ...bytes },
  words: { 0x14: 3800 },
  strings: { 0x04: 'CPU1', 0x07: 'AMD', 0x10: 'AMD EPYC 9354P' },
});

function read(...drafts: SmbiosDraft[]): Smbios {
  return parseSmbios(smbiosTable(drafts), 3.2);
}

describe('an SMBIOS table', () => {
  test.each<[string, Partial<SmbiosDraft>, number | null]>([
    ['16 GiB in MiB', { words: { 0x0c: 16_384 } }, 2 ** 34],
    ['512 KiB in KiB', { words: { 0x0c: 0x8000 + 512 } }, 2 ** 19],
    [
      '64 GiB in the extended field',
      { words: { 0x0c: 0x7fff }, dwords: { 0x1c: 65_536 } },
      2 ** 36,
    ],
    ['an empty slot', { words: { 0x0c: 0 } }, null],
    ['an unknown size', { words: { 0x0c: 0xffff } }, null],
    ['the firmware’s flash', { words: { 0x0c: 16 }, bytes: { 0x12: 9 } }, null],
  ])('a module: %s', (_what, more, size) => {
    const { modules } = read(dimm(more));
    expect(modules.map((one) => one.size)).toEqual(size === null ? [] : [size]);
  });

  test.each<[string, Partial<SmbiosDraft>, number | null]>([
    ['running at', { words: { 0x0c: 1, 0x15: 4800, 0x20: 4400 } }, 4400],
    ['made for', { words: { 0x0c: 1, 0x15: 4800 } }, 4800],
    [
      'in the extended fields',
      { words: { 0x0c: 1, 0x20: 0xffff }, dwords: { 0x58: 66_000 } },
      66_000,
    ],
    ['unknown', { words: { 0x0c: 1 } }, null],
    ['of SMBIOS 2.1, which has none', { length: 0x15, words: { 0x0c: 1 }, strings: {} }, null],
  ])('the speed a module is %s', (_what, more, mhz) => {
    expect(read(dimm(more)).modules[0]?.mhz).toBe(mhz);
  });

  test('processors in populated sockets, with more cores than a byte holds', () => {
    const big = socket(0x41, { 0x23: 0xff, 0x25: 0xff });
    const words = { ...big.words, 0x2a: 384, 0x2e: 768 };
    expect(read(socket(0x41), socket(0x00), socket(0x41, { 0x05: 4 })).processors).toEqual([
      {
        slot: 'CPU1',
        vendor: 'AMD',
        model: 'AMD EPYC 9354P',
        cores: 32,
        threads: 64,
        maxMhz: 3800,
      },
    ]);
    expect(read({ ...big, words }).processors).toMatchObject([{ cores: 384, threads: 768 }]);
  });

  test('on-board network ports by PCI address', () => {
    const device = (kind: number, bus: number, slot: number): SmbiosDraft => ({
      type: 41,
      length: 0x0b,
      bytes: { 0x05: 0x80 | kind, 0x09: bus, 0x0a: slot },
      words: { 0x07: 1 },
    });
    expect(
      read(device(5, 0x3b, 0xf9), device(3, 0, 0), device(5, 0xff, 0xff)).onBoardPorts,
    ).toEqual(['0001:3b:1f.1']);
  });

  test('the motherboard among several boards', () => {
    const board = (kind: number, serial: string): SmbiosDraft => ({
      type: 2,
      length: 0x0f,
      bytes: { 0x0d: kind },
      strings: { 0x07: serial },
    });
    expect(read(board(3, 'RISER'), board(0x0a, 'MAIN')).texts.boardSerial).toBe('MAIN');
    expect(read(board(3, 'ONLY')).texts.boardSerial).toBe('ONLY');
  });

  test('cut short at any byte, is read as far as it goes', () => {
    const table = smbiosTable([dimm({ words: { 0x0c: 1024 } }), socket(0x41)]);
    const counts = Array.from({ length: table.length }, (_, end) => {
      const { modules, processors } = parseSmbios(table.subarray(0, end), 3);
      return modules.length + processors.length;
    });
    expect(counts).toEqual([...counts].sort());
    expect(counts.at(-1)).toBe(2);
  });
});

test.each<[string, number[], number]>([
  ['64-bit', [...Buffer.from('_SM3_'), 0, 24, 3, 6], 3.6],
  ['32-bit', [...Buffer.from('_SM_'), 0, 31, 2, 5], 2.5],
  ['missing', [], 2.8],
])('the version in a %s entry point', (_what, bytes, version) => {
  expect(smbiosVersion(Uint8Array.from(bytes))).toBe(version);
});

function dmidecode(dump: Buffer, ...args: string[]): string {
  const directory = mkdtempSync(join(tmpdir(), 'operos-dmi-'));
  const file = join(directory, 'dump');
  writeFileSync(file, dump);
  try {
    return execFileSync('dmidecode', ['--from-dump', file, ...args], { encoding: 'utf8' }).trim();
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function hasDmidecode(): boolean {
  try {
    execFileSync('dmidecode', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function recordedTable(name: string): Buffer {
  const text = readFileSync(new URL(`../test/recorded/${name}.tree`, import.meta.url), 'utf8');
  const base64 = /^\/sys\/firmware\/dmi\/tables\/DMI : (\S+)$/m.exec(text)?.[1] ?? '';
  return Buffer.from(base64, 'base64');
}

describe.skipIf(!hasDmidecode())('as dmidecode reads it (needs dmidecode)', () => {
  test.each(['qemu-q35', 'qemu-pc', 'qemu-uefi'])('%s', (name) => {
    const table = recordedTable(name);
    const dump = smbiosDump(table, [2, 8]);
    const { texts, modules } = parseSmbios(table, 2.8);
    const said = (keyword: string): string => dmidecode(dump, '-s', keyword);
    expect(said('system-uuid')).toBe(texts.uuid);
    expect(said('system-manufacturer')).toBe(texts.vendor);
    expect(said('bios-version')).toBe(texts.biosVersion);
    expect(said('system-serial-number')).toBe(texts.serial ?? 'Not Specified');
    const gib = (modules[0]?.size ?? 0) / 2 ** 30;
    expect(dmidecode(dump, '-t', '17')).toContain(`Size: ${gib} GB`);
  });

  test('whatever serials and UUIDs stand in it, in both byte orders', () => {
    const text = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 ./-]{0,30}[A-Za-z0-9]$/);
    const uuid = fc.uint8Array({ minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(
        fc.record({ serial: text, board: text, bytes: uuid, old: fc.boolean() }),
        (one) => {
          const { serial, board, bytes, old } = one;
          const system = {
            type: 1,
            length: 0x1b,
            bytes: Object.fromEntries([...bytes].map((byte, i) => [8 + i, byte])),
            strings: { 0x07: serial },
          };
          const table = smbiosTable([system, { type: 2, length: 0x0f, strings: { 0x07: board } }]);
          const dump = smbiosDump(table, old ? [2, 5] : [3, 2]);
          const { texts } = parseSmbios(table, old ? 2.5 : 3.2);
          expect(dmidecode(dump, '-s', 'system-serial-number')).toBe(texts.serial);
          expect(dmidecode(dump, '-s', 'baseboard-serial-number')).toBe(texts.boardSerial);
          expect(dmidecode(dump, '-s', 'system-uuid')).toBe(texts.uuid);
        },
      ),
      { numRuns: 30 },
    );
  });
});
