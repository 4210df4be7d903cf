import type { MachineFiles } from './machine-files.ts';
import type { Owner } from './plan.ts';
import type { OwnerIds } from './wanted-state.ts';

/** Looks names up in the machine's own passwd(5) and group(5), which for a disk being installed are not ours. */
export async function resolveOwner(
  files: MachineFiles,
  owner: Owner,
): Promise<OwnerIds | undefined> {
  const [uid, gid] = await Promise.all([
    idIn(files, '/etc/passwd', owner.user),
    idIn(files, '/etc/group', owner.group),
  ]);
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

async function idIn(files: MachineFiles, path: string, name: string): Promise<number | undefined> {
  if (name === 'root') return 0; // also where there is no passwd file yet
  const found = await files.inspect(path);
  const lines = found.kind === 'file' ? found.bytes.toString('utf8').split('\n') : [];
  const [, , id] = lines.map((line) => line.split(':')).find(([first]) => first === name) ?? [];
  return id !== undefined && /^[0-9]{1,10}$/.test(id) ? Number(id) : undefined;
}
