import type { MachineState } from './path-state.ts';
import type { Owner } from './plan.ts';
import type { OwnerIds } from './wanted-state.ts';

/** Where names of owners are looked up: the machine's own files, which for a disk being installed are not ours. */
export const accountFiles = ['/etc/passwd', '/etc/group'] as const;

/** Looks names up in passwd(5) and group(5) as they were read; undefined unless both are there. */
export function resolveOwner(machine: MachineState, owner: Owner): OwnerIds | undefined {
  const [users, groups] = accountFiles;
  const uid = idIn(machine, users, owner.user);
  const gid = idIn(machine, groups, owner.group);
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

function idIn(machine: MachineState, path: string, name: string): number | undefined {
  if (name === 'root') return 0; // also where there is no passwd file yet
  const found = machine.get(path);
  const lines = found?.kind === 'file' ? found.bytes.toString('utf8').split('\n') : [];
  const [, , id] = lines.map((line) => line.split(':')).find(([first]) => first === name) ?? [];
  return id !== undefined && /^[0-9]{1,10}$/.test(id) ? Number(id) : undefined;
}
