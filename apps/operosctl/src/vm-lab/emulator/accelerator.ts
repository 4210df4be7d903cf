import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Emulator } from './emulator.ts';

/** Who runs the guest's instructions: the processor, or QEMU in software. */
export type Accelerator = 'kvm' | 'tcg';

/**
 * The CPU that guests see. In software it is one with what Debian's programs may use (x86-64-v2), which costs less than
 * one with all that QEMU knows; with SHA instructions, which halve the time of proving a layer; and AMD's, for which
 * kernels need not change the page tables at each system call. Together a fifth less than a Nehalem.
 */
export const cpuModels = {
  kvm: 'host',
  tcg: 'qemu64,svm=off,ssse3=on,sse4.1=on,sse4.2=on,popcnt=on,lahf-lm=on,sha-ni=on',
} as const satisfies Record<Accelerator, string>;

/** Something to start, and the exit code of QEMU that tells that it ran. */
interface Trial {
  readonly args: readonly string[];
  readonly exitCode: number;
}

const TRIAL_MS = 20_000;
const EXIT_VALUE = 16;
// mov dx,0xf4; mov al,16; out dx,al; hlt
const PROGRAM = [0xba, 0xf4, 0x00, 0xb0, EXIT_VALUE, 0xee, 0xf4];

/**
 * Finds out by trying: /dev/kvm may exist and hang all the same, where this computer is itself a virtual one. Some of
 * those get through a boot sector and stop in a kernel, so both are tried; without a kernel to try, it is emulation.
 */
export async function findAccelerator(
  emulator: Emulator,
  kernel: string | null,
): Promise<Accelerator> {
  if (!existsSync('/dev/kvm') || kernel === null) return 'tcg';
  const reachesBoot = await runsBootSector(emulator, 'kvm');
  return reachesBoot && (await runs(emulator, 'kvm', kernelTrial(kernel))) ? 'kvm' : 'tcg';
}

/** Whether a machine gets as far as its boot sector, which says so and ends. */
export async function runsBootSector(
  emulator: Emulator,
  accelerator: Accelerator,
): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'operos-accelerator-'));
  const disk = join(folder, 'boot-sector');
  writeFileSync(disk, bootSector());
  try {
    return await runs(emulator, accelerator, {
      args: [
        ...['-device', 'isa-debug-exit,iobase=0xf4,iosize=0x04'],
        ...['-drive', `file=${disk},format=raw,if=ide`],
      ],
      // isa-debug-exit ends QEMU with twice the value written to its port, plus one.
      exitCode: EXIT_VALUE * 2 + 1,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A kernel without a root file system panics and restarts at once, which ends QEMU. */
function kernelTrial(kernel: string): Trial {
  return {
    args: ['-kernel', kernel, '-append', 'panic=-1', '-no-reboot'],
    exitCode: 0,
  };
}

function bootSector(): Uint8Array {
  const sector = Buffer.alloc(512);
  Buffer.from(PROGRAM).copy(sector);
  sector.set([0x55, 0xaa], 510);
  return sector;
}

async function runs(
  { command: [program = '', ...first] }: Emulator,
  accelerator: Accelerator,
  { args, exitCode }: Trial,
): Promise<boolean> {
  const machine = ['-accel', accelerator, '-cpu', cpuModels[accelerator], '-machine', 'pc'];
  const rest = ['-m', '512', '-nodefaults', '-display', 'none', ...args];
  return (await exitCodeOf(program, [...first, ...machine, ...rest])) === exitCode;
}

/** Null when it had to be ended. */
function exitCodeOf(program: string, args: readonly string[]): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore' });
    const late = setTimeout(() => child.kill('SIGKILL'), TRIAL_MS);
    child.once('error', () => {
      clearTimeout(late);
      resolve(null);
    });
    child.once('exit', (code) => {
      clearTimeout(late);
      resolve(code);
    });
  });
}
