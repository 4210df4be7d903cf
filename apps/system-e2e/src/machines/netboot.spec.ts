import { describe, expect, test } from 'vitest';
import { labNetboot } from './lab-of-machines.ts';
import { whyNoMachines } from './why-no-machines.ts';

interface Boot {
  readonly machine: string;
  readonly stages: readonly { readonly stage: string; readonly seconds: number }[];
  readonly bytesFetched: number;
  readonly problems: readonly string[];
}

const MOST_FETCHED = 400_000_000;

describe.skipIf(whyNoMachines !== '')(`blank machines become workers${whyNoMachines}`, () => {
  test('a BIOS and a UEFI machine with 2 GiB, one after the other', async () => {
    const { exitCode, printed, complaint } = await labNetboot();
    console.info(complaint); // the stages, each with its second
    const boots = JSON.parse(printed || '[]') as Boot[];
    expect(
      boots.map(({ machine, problems }) => [machine, problems]),
      complaint,
    ).toEqual([
      ['bios-1', []],
      ['uefi-1', []],
    ]);
    expect(exitCode).toBe(0);
    for (const { stages, bytesFetched } of boots) {
      const seconds = stages.map((stage) => stage.seconds);
      expect(seconds).toEqual([...seconds].sort((a, b) => a - b));
      expect(bytesFetched).toBeGreaterThan(0);
      expect(bytesFetched).toBeLessThan(MOST_FETCHED);
    }
  });

  test('three at once, of both firmwares, with plain PXE, and with other cards and disks', async () => {
    const machines = [
      ...['--machine', 'first:firmware=bios,nic=e1000,disk=sata-2G'],
      ...['--machine', 'second:firmware=uefi,nics=2,disk=virtio-2G,disk=scsi-1G'],
      ...['--machine', 'third:firmware=bios,rom=pxe'],
    ];
    const { exitCode, printed, complaint } = await labNetboot('--together', ...machines);
    const boots = JSON.parse(printed || '[]') as Boot[];
    expect(
      boots.map(({ problems }) => problems),
      complaint,
    ).toEqual([[], [], []]);
    expect(exitCode).toBe(0);
  });
});
