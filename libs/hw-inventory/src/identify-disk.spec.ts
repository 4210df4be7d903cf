import type { Bytes } from '@operos/cluster-model';
import { describe, expect, test } from 'vitest';
import { generateHardware, simulatedReport } from '../testing/index.ts';
import type { DiskInfo } from './hardware-report.ts';
import { identifyDisk } from './identify-disk.ts';

const [disk] = simulatedReport(1, 0).disks;

function idOf(change: Partial<DiskInfo>): string {
  const identity = identifyDisk({ ...disk!, ...change });
  return identity.kind === 'unidentifiable' ? identity.kind : identity.id;
}

describe('the identity of a disk', () => {
  test('is its World Wide Name, however it was printed', () => {
    expect(idOf({ wwn: '0x5000c500a1b2c3d4' })).toBe('wwn:0x5000c500a1b2c3d4');
    expect(idOf({ wwn: 'naa.5000C500A1B2C3D4' })).toBe('wwn:0x5000c500a1b2c3d4');
    expect(idOf({ wwn: 'eui.01000000010000005cd2e4aabbcc5051' })).toBe(
      'wwn:eui.01000000010000005cd2e4aabbcc5051',
    );
  });

  test('is else its model and serial number', () => {
    const named = { model: 'ST8000', serial: 'ZA1' };
    expect(idOf({ ...named, wwn: null })).toBe('serial:ST8000:ZA1');
    expect(idOf({ ...named, wwn: 'eui.0000000000000000' })).toBe('serial:ST8000:ZA1');
    expect(idOf({ ...named, wwn: 't10.ATA     ST8000   ZA1' })).toBe('serial:ST8000:ZA1');
    expect(idOf({ model: null, serial: 'ZA1', wwn: null })).toBe('serial::ZA1');
  });

  test('is none where the disk says nothing, or a placeholder', () => {
    expect(idOf({ wwn: null, serial: null })).toBe('unidentifiable');
    expect(idOf({ wwn: '0x0000000000000000', serial: '00000000' })).toBe('unidentifiable');
    expect(idOf({ wwn: 'ffffffffffffffff', serial: 'N/A' })).toBe('unidentifiable');
  });

  test('does not change with host, name, size, cable or contents', () => {
    const moved = {
      name: 'sdq',
      size: 1 as Bytes,
      transport: 'usb',
      contents: [],
      readOnly: true,
    } as const;
    expect(idOf(moved)).toBe(idOf({}));
  });

  test('is no two disks’ alike in a room of machines', () => {
    const disks = generateHardware(9, 500).flatMap((report) => report.disks.map(identifyDisk));
    const ids = disks.flatMap((one) => (one.kind === 'unidentifiable' ? [] : [one.id]));
    expect(ids.length).toBeGreaterThan(1000);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
