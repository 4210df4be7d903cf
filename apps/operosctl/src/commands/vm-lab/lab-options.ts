import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Command, InvalidArgumentError } from 'commander';
import { CommandFailure, exitCodes } from '../../exit-codes.ts';
import { newestImages } from '../../vm-lab/controller/worker-images.ts';
import { type VmLabPlace, vmLabPlace } from '../../vm-lab/lab-place.ts';
import { planMachines } from '../../vm-lab/machine/planned-machines.ts';
import type { VmLabOptions } from '../../vm-lab/vm-lab.ts';

/** The options of every command that starts a lab. */
export interface LabWords {
  readonly data: string;
  readonly machine?: readonly string[];
  readonly images?: string;
  readonly emulator?: string;
}

const BLANK_PAIR = ['bios-1:firmware=bios,disk=nvme-8G', 'uefi-1:firmware=uefi,disk=nvme-8G'];
const DATA = '.operos-lab';

/** This program's own bundle. */
export const programFile = fileURLToPath(import.meta.url);

/** Adds `--data`, by which a command finds its lab. */
export function withFolder(command: Command): Command {
  return command.option('--data <folder>', 'the folder of the lab', DATA);
}

/** Adds what a lab is made of. */
export function withMachines(command: Command): Command {
  return withFolder(command)
    .option(
      '--machine <plan>',
      'a machine, such as big:firmware=uefi,memory=4096,cpus=2,nics=2,disk=nvme-8G or rack*16; may be repeated',
      collect,
    )
    .option('--images <folder>', 'the images to serve; the newest of dist/images if unsaid')
    .option('--emulator <folder>', 'a folder with the unpacked packages of another QEMU');
}

/** The folder that `--data` names. */
export function placeOf({ data }: Pick<LabWords, 'data'>): VmLabPlace {
  return vmLabPlace(resolve(data), dirname(programFile));
}

/** Makes of the words what a lab is started with. */
export function labOptions(words: LabWords): VmLabOptions {
  const { machines, problem } = planMachines(words.machine ?? BLANK_PAIR);
  if (machines === undefined) throw new CommandFailure(exitCodes.usage, problem);
  return {
    place: placeOf(words),
    machines,
    controller:
      process.getuid?.() === 0 ? { kind: 'daemons', images: imagesOf(words) } : { kind: 'none' },
    unpackedEmulator: words.emulator === undefined ? undefined : resolve(words.emulator),
  };
}

function imagesOf({ images }: LabWords): string {
  return images === undefined ? newestImages(resolve('dist/images')) : resolve(images);
}

/** The words again, for the process that keeps the lab. */
export function wordsOf({ data, machine = [], images, emulator }: LabWords): readonly string[] {
  return [
    ...['--data', data],
    ...machine.flatMap((plan) => ['--machine', plan]),
    ...(images === undefined ? [] : ['--images', images]),
    ...(emulator === undefined ? [] : ['--emulator', emulator]),
  ];
}

function collect(text: string, before: readonly string[] = []): readonly string[] {
  const { problem } = planMachines([text]);
  if (problem !== undefined) throw new InvalidArgumentError(`${problem}.`);
  return [...before, text];
}
