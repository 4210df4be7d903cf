import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandFailure, exitCodes } from '../exit-codes.ts';

const LONGEST_SOCKET = 107; // sun_path of unix(7), without the zero at its end

/** Where everything of a lab of virtual machines is found. */
export interface VmLabPlace {
  readonly folder: string;
  /** Through which commands in other shells reach the lab. */
  readonly socket: string;
  readonly logs: string;
  readonly passwordFile: string;
  /** Disks, UEFI variables and control sockets of the machines. */
  readonly machines: string;
  readonly teamsterProgram: string;
  readonly waterfront: string;
}

/** Works out the paths; `programFolder` is where this program's own bundle lies, beside the other apps. */
export function vmLabPlace(folder: string, programFolder: string): VmLabPlace {
  const apps = dirname(dirname(programFolder));
  const place = {
    folder,
    socket: join(folder, 'lab.socket'),
    logs: join(folder, 'logs'),
    passwordFile: join(folder, 'admin-password'),
    machines: join(folder, 'machines'),
    teamsterProgram: join(apps, 'teamster/dist/main.mjs'),
    waterfront: join(apps, 'waterfront/dist'),
  };
  // The longest name of a machine has 31 characters.
  if (Buffer.byteLength(join(place.machines, `${'m'.repeat(31)}.qmp`)) > LONGEST_SOCKET)
    throw new CommandFailure(
      exitCodes.usage,
      `Expected a shorter path than ${folder} for a lab's folder: sockets in it may have ${LONGEST_SOCKET} characters. Name another with --data.`,
    );
  return place;
}

/** The log of what a machine says on its serial line. */
export function serialLogOf(place: VmLabPlace, machine: string): string {
  return join(place.logs, `${machine}.serial.log`);
}

/** Makes the folders; logs of the run before are kept as `.previous`. */
export function prepareVmLab(place: VmLabPlace, machines: readonly string[]): void {
  for (const folder of [place.folder, place.logs, place.machines])
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  const daemons = ['teamster', 'dhcpd', 'tftpd', 'nginx'].map((name) =>
    join(place.logs, `${name}.log`),
  );
  for (const log of [...daemons, ...machines.map((name) => serialLogOf(place, name))])
    if (existsSync(log)) renameSync(log, `${log}.previous`);
}
