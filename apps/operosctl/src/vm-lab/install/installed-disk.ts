import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstPassword } from './controller/first-sign-in.ts';
import { InstallLab, type InstallRun } from './install-lab.ts';

/** A disk on which a controller is installed that was never started. */
export interface InstalledDisk {
  readonly file: string;
  /** The fingerprint of its cluster's authority. */
  readonly authority: string;
}

interface Kept {
  /** What it was installed from. */
  readonly medium: string;
  readonly authority: string;
}

/** Installs, unless the same medium was installed in this lab before: scenarios of a running controller share that. */
export async function provideInstalledDisk(run: InstallRun): Promise<InstalledDisk> {
  const kept = join(run.place.folder, `installed-${run.firmware}`);
  const [disk, description] = [`${kept}.disk`, `${kept}.json`];
  const medium = mediumOf(run.iso);
  if (existsSync(description)) {
    const known = JSON.parse(readFileSync(description, 'utf8')) as Kept;
    if (known.medium === medium) return { file: disk, authority: known.authority };
  }
  rmSync(description, { force: true });
  run.say('installing a controller first');
  const authority = await installTo(run, disk);
  writeFileSync(description, JSON.stringify({ medium, authority } satisfies Kept));
  return { file: disk, authority };
}

/** Installs on a blank disk, has the machine switch itself off, and keeps the disk; gives the authority. */
export async function installTo(run: InstallRun, disk: string): Promise<string> {
  const lab = await InstallLab.start(run, {
    wishes: { password: firstPassword, sshKeys: [], erase: [], afterwards: 'power-off' },
  });
  try {
    const { authority } = await lab.installation.fromMedium();
    await lab.installation.machine.untilOff();
    renameSync(lab.installation.machine.diskFile(0), disk);
    return authority;
  } finally {
    await lab.stop();
  }
}

/** Copies a disk for a run that writes to it; what was never written takes no room. */
export function copyDisk(from: string, to: string): string {
  execFileSync('cp', ['--sparse=always', '--reflink=auto', from, to]);
  return to;
}

function mediumOf(iso: string): string {
  const { size, mtimeMs } = statSync(iso);
  return `${iso} ${size} ${mtimeMs}`;
}
