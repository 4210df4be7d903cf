import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const scripts = join(import.meta.dirname, '../initramfs/rootfs/usr/lib/operos');
const programs = { busybox: '/usr/bin/busybox', minisign: '/usr/bin/minisign' };
const missing = Object.values(programs).filter((program) => !existsSync(program));

/** Why the scripts cannot be run here; empty if they can. */
export const whyNoShell =
  missing.length > 0 ? ` (skipped: ${missing.join(', ')} not installed)` : '';

/** The scripts of the initramfs under the shell they run in, with folders of their own for /run and /dev. */
export interface InitramfsShell {
  readonly folder: string;
  /** Runs lines of shell with every function at hand; ends with the test at the latest. */
  readonly run: (
    lines: string,
    input?: string,
  ) => Promise<{ readonly code: number; readonly output: string }>;
  /** What stands on a console, or in another file of the folder. */
  readonly read: (file: string) => string;
}

/** Waits are written down instead of waited out, mounts instead of made; all else is real. */
const sandboxed = `
cd '${scripts}'
. ./places.sh
run=$FOLDER store=$FOLDER/store stack=$FOLDER/layers devices=$FOLDER/dev consoles=$FOLDER/active
medium=$FOLDER/medium kept=$FOLDER/data upper=$FOLDER/upper network=$FOLDER/net release_key=$FOLDER/release.pub development=$FOLDER/development
partitions=$FOLDER/partitions mirrors=$FOLDER/mdstat mirror_map=$FOLDER/mdadm
for part in words kernel-line network mirrors disks medium data layers; do . ./$part.sh; done
longest_silence=2
pause() { echo "$1" >>"$run/pauses"; sleep 0.1; }
mount() { echo "$*" >>"$run/mounts"; }
set -u
`;

/** A shell with two consoles, tty0 and ttyS0. */
export function initramfsShell(environment: Readonly<Record<string, string>> = {}): InitramfsShell {
  const folder = mkdtempSync(join(tmpdir(), 'operos-initramfs-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const name of ['bin', 'dev', 'store', 'layers', 'medium/operos', 'net'])
    mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'active'), 'tty0 ttyS0\n');
  installPrograms(join(folder, 'bin'));
  const path = (file: string): string => join(folder, file);
  return {
    folder,
    read: (file) => (existsSync(path(file)) ? readFileSync(path(file), 'utf8') : ''),
    run: (lines, input = '') => {
      const env = { ...environment, PATH: path('bin'), FOLDER: folder };
      return runShell(sandboxed + lines, input, env);
    },
  };
}

/** Only what the initramfs has: a GNU program found by accident would prove nothing. */
function installPrograms(bin: string): void {
  const applets = execFileSync(programs.busybox, ['--list'], { encoding: 'utf8' });
  for (const applet of applets.trim().split('\n')) symlinkSync(programs.busybox, join(bin, applet));
  symlinkSync(programs.minisign, join(bin, 'minisign'));
}

function runShell(script: string, input: string, env: Record<string, string>) {
  // A group of its own, so that what it left in the background ends with it.
  const shell = spawn(programs.busybox, ['sh', '-c', script], {
    env,
    detached: true,
    stdio: [input === '' ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  const end = (): void => {
    const isRunning = shell.exitCode === null && shell.signalCode === null;
    if (shell.pid !== undefined && isRunning) process.kill(-shell.pid, 'SIGKILL');
  };
  onTestFinished(end);
  let output = '';
  shell.stdout?.on('data', (text: Buffer) => (output += text.toString()));
  shell.stderr?.on('data', (text: Buffer) => (output += text.toString()));
  shell.stdin?.end(input); // a script that reads nothing has no input, or writing it would fail
  return new Promise<{ code: number; output: string }>((done, failed) => {
    shell.on('error', failed);
    shell.on('close', (code) => {
      done({ code: code ?? -1, output });
    });
  });
}
