import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { showsUnfinished } from './shows-unfinished.ts';

const SECTOR = 512;
const head = () => new Uint8Array(34 * SECTOR);
const tail = () => new Uint8Array(33 * SECTOR);

/** As sgdisk writes the first entry of a controller's disk: type, GUID of its own, extent, flags, name. */
function entry(name: string): Uint8Array {
  const bytes = Buffer.alloc(128);
  bytes.write('4861682149646f6e744e656564454649', 0, 'hex');
  bytes.writeBigUInt64LE(2048n, 32);
  bytes.writeBigUInt64LE(4095n, 40);
  bytes.write(name, 56, 'utf16le');
  return bytes;
}

function with_(area: Uint8Array, bytes: Uint8Array, at: number): Uint8Array {
  area.set(bytes, at);
  return area;
}

describe('a table that was cut while it was written', () => {
  test('is ours by its entries, whatever became of its header', () => {
    const entries = with_(head(), entry('operos-new'), 2 * SECTOR);
    expect(showsUnfinished({ head: entries, tail: tail(), sectorBytes: SECTOR })).toBe(true);
    const wiped = with_(entries, Buffer.from('00000100'), SECTOR + 8);
    expect(showsUnfinished({ head: wiped, tail: tail(), sectorBytes: SECTOR })).toBe(true);
  });

  test('is ours by its copy, which is written first', () => {
    const copy = with_(tail(), entry('operos-new'), 0);
    expect(showsUnfinished({ head: head(), tail: copy, sectorBytes: SECTOR })).toBe(true);
  });

  test('is found on disks with large sectors', () => {
    const large = with_(new Uint8Array(34 * 4096), entry('operos-new'), 2 * 4096);
    const end = new Uint8Array(33 * 4096);
    expect(showsUnfinished({ head: large, tail: end, sectorBytes: 4096 })).toBe(true);
    expect(showsUnfinished({ head: large, tail: end, sectorBytes: SECTOR })).toBe(false);
  });
});

describe('is not ours', () => {
  test('a copy beneath something else', () => {
    const copy = with_(tail(), entry('operos-new'), 0);
    const other = with_(head(), Uint8Array.of(0x55, 0xaa), 510);
    expect(showsUnfinished({ head: other, tail: copy, sectorBytes: SECTOR })).toBe(false);
  });

  test.each(['operos-bios', 'operos-newer', '', 'grub'])('a partition named “%s”', (name) => {
    const entries = with_(head(), entry(name), 2 * SECTOR);
    expect(showsUnfinished({ head: entries, tail: tail(), sectorBytes: SECTOR })).toBe(false);
  });

  test('anything else', () => {
    const area = (sectors: number) =>
      fc.uint8Array({ minLength: 0, maxLength: sectors * SECTOR, size: 'max' });
    fc.assert(
      fc.property(area(34), area(33), (first, last) => {
        expect(showsUnfinished({ head: first, tail: last, sectorBytes: SECTOR })).toBe(false);
      }),
    );
  });
});
