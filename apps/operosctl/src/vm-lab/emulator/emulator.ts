import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFailure, exitCodes } from '../../exit-codes.ts';

const QEMU = 'usr/bin/qemu-system-x86_64';
const LOADER = 'usr/lib64/ld-linux-x86-64.so.2';
const LIBRARIES = 'usr/lib/x86_64-linux-gnu';
const DATA = ['usr/share/qemu', 'usr/share/seabios'];

/** A QEMU that can be run, and the UEFI firmware that came with it. */
export interface Emulator {
  /** The program and its first arguments. */
  readonly command: readonly string[];
  readonly version: string;
  /** Null where the package ovmf is missing. */
  readonly ovmf: { readonly code: string; readonly variables: string } | null;
}

/**
 * Finds QEMU: in a folder into which another Debian's packages were unpacked, if one is given and holds it, else as
 * installed. An unpacked program is run with the loader and the libraries it was built for.
 */
export function findEmulator(unpacked: string | undefined): Emulator {
  if (unpacked !== undefined && existsSync(join(unpacked, QEMU))) return emulatorIn(unpacked);
  if (!existsSync(`/${QEMU}`))
    throw new CommandFailure(
      exitCodes.failed,
      'Expected QEMU, found none; install the packages qemu-system-x86 and ovmf, or start the lab as root with npm run lab.',
    );
  return emulatorOf(['/' + QEMU], '/');
}

function emulatorIn(folder: string): Emulator {
  const loader = [join(folder, LOADER), '--library-path', join(folder, LIBRARIES)];
  const data = DATA.flatMap((each) => ['-L', join(folder, each)]);
  return emulatorOf([...loader, join(folder, QEMU), ...data], folder);
}

function emulatorOf(command: readonly string[], root: string): Emulator {
  const [program = '', ...args] = command;
  const printed = execFileSync(program, [...args, '--version'], { encoding: 'utf8' });
  const firmware = (name: string): string => join(root, `usr/share/OVMF/OVMF_${name}_4M.fd`);
  const ovmf = { code: firmware('CODE'), variables: firmware('VARS') };
  return {
    command,
    version: /version ([0-9][0-9.]*)/.exec(printed)?.[1] ?? 'unknown',
    ovmf: existsSync(ovmf.code) && existsSync(ovmf.variables) ? ovmf : null,
  };
}
