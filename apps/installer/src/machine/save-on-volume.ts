import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmdirSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { LocalPrograms } from '@operos/host';
import { call } from '../run/programs.ts';

const PLACE = '/run/operos/save';
const ports = { programs: new LocalPrograms() };

/** Writes a file to a volume, under its name only once all of it is there, and leaves it ready to be pulled out. */
export async function saveOnVolume(device: string, name: string, text: string): Promise<void> {
  const mounted = placeOf(device, readFileSync('/proc/self/mounts', 'utf8'));
  if (mounted === undefined) return saveFreshly(device, name, text);
  // One labelled OPEROS-CONFIG is there to be read; a second mount of it could not be written to either.
  await mount(['-o', 'remount,rw', mounted]);
  try {
    await write(mounted, name, text);
  } finally {
    await mount(['-o', 'remount,ro', mounted]);
  }
}

/** Where a device is mounted, by the lines of /proc/self/mounts. */
export function placeOf(device: string, mounts: string): string | undefined {
  const line = mounts.split('\n').find((each) => each.startsWith(`${device} `));
  return line?.split(' ')[1]?.replaceAll('\\040', ' ');
}

async function saveFreshly(device: string, name: string, text: string): Promise<void> {
  mkdirSync(PLACE, { recursive: true });
  await mount(['-o', 'rw,nosuid,nodev,noexec', device, PLACE]);
  try {
    await write(PLACE, name, text);
  } finally {
    await call(ports, { program: 'umount', args: [PLACE] });
    rmdirSync(PLACE);
  }
}

async function mount(args: readonly string[]): Promise<void> {
  await call(ports, { program: 'mount', args });
}

async function write(folder: string, name: string, text: string): Promise<void> {
  const unfinished = join(folder, `${name}.${randomUUID().slice(0, 8)}`);
  const file = await open(unfinished, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, join(folder, name));
}
