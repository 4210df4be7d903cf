import type { MountAction } from '../plan/action.ts';
import { makeFolder } from './files.ts';
import type { InstallPorts } from './install-ports.ts';
import { call } from './programs.ts';

const TRIES = 10; // udev may still look at what was just written
const PAUSE_MS = 300;

/** Mounts, unless something is mounted there: what an earlier try left is what this one wants. */
export async function mount(
  ports: InstallPorts,
  { what, where, type, options }: MountAction,
  signal: AbortSignal,
): Promise<boolean> {
  if (ports.mountPoints().includes(where)) return false;
  await makeFolder(ports.filesBelow('/'), where, 0o755);
  const how = options === '' ? [] : ['-o', options];
  await call(ports, { program: 'mount', args: ['-t', type, ...how, what, where] }, signal);
  return true;
}

/** Unmounts everything below a folder, the last first. What stays busy is detached, and goes when it is let go. */
export async function unmountBelow(ports: InstallPorts, folder: string): Promise<void> {
  for (const where of ports.mountPoints().toReversed())
    if (where.startsWith(`${folder}/`)) await unmount(ports, where);
}

async function unmount(ports: InstallPorts, where: string): Promise<void> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    try {
      await call(ports, { program: 'umount', args: [where] });
      return;
    } catch (error) {
      ports.log(`${where}: ${(error as Error).message}`);
      await ports.wait(PAUSE_MS);
    }
  }
  await call(ports, { program: 'umount', args: ['--lazy', where] }).catch((error: unknown) => {
    ports.log(`${where} stays mounted: ${(error as Error).message}`);
  });
}
