import { open } from 'node:fs/promises';
import type { TableSectors } from '@operos/disk-layout';

const HEAD_SECTORS = 34;
const TAIL_SECTORS = 33;

/** Reads the first bytes of a device. */
export async function readStart(path: string, length: number): Promise<Buffer> {
  const device = await open(path, 'r');
  try {
    return (await device.read(Buffer.alloc(length), 0, length, 0)).buffer;
  } finally {
    await device.close();
  }
}

/** Reads where a disk of so many bytes has its partition table and the copy of it. */
export async function tableSectors(
  path: string,
  bytes: number,
  sectorBytes: number,
): Promise<TableSectors> {
  const disk = await open(path, 'r');
  const read = async (sectors: number, from: number) => {
    const length = sectors * sectorBytes;
    return (await disk.read(Buffer.alloc(length), 0, length, from)).buffer;
  };
  try {
    const head = await read(HEAD_SECTORS, 0);
    return {
      head,
      tail: await read(TAIL_SECTORS, bytes - TAIL_SECTORS * sectorBytes),
      sectorBytes,
    };
  } finally {
    await disk.close();
  }
}
