import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type KernelConsole, parseKernelConsole } from '@operos/pxe';
import type { MediumImages } from '../plan/medium-images.ts';
import type { FoundDisk } from './disks/found-disk.ts';
import { readMedium } from './read-medium.ts';
import { readText } from './read-text.ts';

/** What an installation follows from, besides what somebody chose. */
export interface InstallFacts {
  readonly disks: readonly FoundDisk[];
  readonly firmware: 'bios' | 'uefi';
  readonly images: MediumImages;
  readonly consoles: readonly KernelConsole[];
  readonly development: boolean;
  readonly version: string;
}

const MEDIUM = 'run/operos/medium/operos';

/** Looks at this machine and at the medium it started from; with another root, at recorded ones. */
export function readInstallFacts(
  root: string,
  { disks, version }: Pick<InstallFacts, 'disks' | 'version'>,
): InstallFacts {
  return {
    disks,
    version,
    firmware: existsSync(join(root, 'sys/firmware/efi')) ? 'uefi' : 'bios',
    images: readMedium(join(root, MEDIUM)),
    consoles: consolesOf(readText(join(root, 'proc/cmdline'))),
    development: existsSync(join(root, 'usr/lib/operos/development')),
  };
}

/** The controller shows its messages where this system shows them. */
export function consolesOf(kernelLine: string): readonly KernelConsole[] {
  const found = kernelLine.split(/\s+/).flatMap((word) => {
    const text = /^console=(.*)$/.exec(word)?.[1];
    return text === undefined ? [] : (parseKernelConsole(text) ?? []);
  });
  return found.length > 0 ? found : [parseKernelConsole('tty0') ?? []].flat();
}
