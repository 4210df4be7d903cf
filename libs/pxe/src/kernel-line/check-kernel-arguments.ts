import type { Issue } from '@operos/cluster-model';
import { errorAt } from '../problem.ts';
import type { BootLayer } from './boot-layer.ts';
import { parseBootLayer, printBootLayer } from './boot-layer.ts';
import type { KernelArguments } from './kernel-arguments.ts';
import type { KernelWord } from './kernel-word.ts';
import { parseKernelWord } from './kernel-word.ts';
import type { OwnArgument } from './own-arguments.ts';
import { ownArguments } from './own-arguments.ts';
import { isOwnArgument } from './parse-kernel-arguments.ts';
import { printKernelArguments } from './print-kernel-arguments.ts';

/** What of a command line is left to us, in bytes. */
export interface KernelLineRoom {
  /** COMMAND_LINE_SIZE less the final NUL: 2047 on x86 and arm64; a few other kernels take 4095. */
  readonly limit: number;
  /** What the loader adds of its own: BOOT_IMAGE=, initrd= and BOOTIF=. */
  readonly reserved: number;
}

/** Room on a Debian kernel behind PXELINUX. */
export const debianKernelLine: KernelLineRoom = { limit: 2047, reserved: 256 };

/** Finds what would make the kernel read another line than the one meant: it cuts a long one without a word. */
export function checkKernelArguments(
  all: KernelArguments,
  room: KernelLineRoom = debianKernelLine,
): Issue[] {
  return [
    ...ownArguments.flatMap((own) => unreadable(all, own)),
    ...all.others.flatMap((word, index) => badWord(all, word, index)),
    ...badLayers(all),
    ...twoSources(all),
    ...tooLong(all, room),
  ];
}

/** A value that does not come back as it went was never of its type, whatever the compiler was told. */
function unreadable(all: KernelArguments, own: OwnArgument): readonly Issue[] {
  const values = own.print(all);
  if (values.length === 0 || own.field === 'layers') return []; // layers are judged one by one
  const meant = all[own.field];
  if (JSON.stringify(own.read(values)?.[own.field]) === JSON.stringify(meant)) return [];
  return errorAt(own.field, {
    code: 'kernel-argument-invalid',
    message: `Expected ${own.expected}, got ${JSON.stringify(meant)}`,
    remedy: `Correct it; it is printed as ${own.key}.`,
  });
}

function badWord(all: KernelArguments, word: KernelWord, index: number): readonly Issue[] {
  if (parseKernelWord(word) === undefined)
    return errorAt(`others[${index}]`, {
      code: 'kernel-argument-invalid',
      message: `Expected one word of a kernel line, got ${JSON.stringify(word)}`,
      remedy: 'Quote blanks with double quotes; quotes and control characters cannot stand inside.',
    });
  const end = all.others.findIndex((other) => other === '--');
  if (!isOwnArgument(word) || (end >= 0 && index > end)) return [];
  return errorAt(`others[${index}]`, {
    code: 'kernel-argument-disguised',
    message: `Expected an argument that is not ours, got ${JSON.stringify(word)}`,
    remedy: 'Set it by its own field, so that it stands on the line once.',
  });
}

function badLayers({ layers }: KernelArguments): Issue[] {
  const names = layers.map((layer) => layer.name);
  return layers.flatMap((layer, index) => [
    ...(parseBootLayer(printBootLayer(layer)) === undefined ? badLayer(`layers[${index}]`) : []),
    ...(names.indexOf(layer.name) < index ? repeatedLayer(`layers[${index}].name`, layer) : []),
  ]);
}

function twoSources({ bootServer, medium }: KernelArguments): readonly Issue[] {
  if (bootServer === undefined || medium === undefined) return [];
  return errorAt('medium', {
    code: 'kernel-layer-source',
    message: 'Expected layers from a boot server or from a medium, got both',
    remedy: 'Remove one of them: the initramfs refuses to choose.',
  });
}

function badLayer(path: string): readonly Issue[] {
  return errorAt(path, {
    code: 'kernel-argument-invalid',
    message: 'Expected a lower-case name and a SHA-256 digest of 64 hexadecimal digits',
    remedy: 'Take both from the manifest of the release.',
  });
}

function repeatedLayer(path: string, { name }: BootLayer): readonly Issue[] {
  return errorAt(path, {
    code: 'kernel-layer-repeated',
    message: `Expected each layer once, got "${name}" again`,
    remedy: 'Name every layer once, the bottom one first.',
  });
}

function tooLong(all: KernelArguments, room: KernelLineRoom): readonly Issue[] {
  const bytes = new TextEncoder().encode(printKernelArguments(all)).length;
  const left = room.limit - room.reserved;
  if (bytes <= left) return [];
  return errorAt('', {
    code: 'kernel-line-too-long',
    message: `Expected at most ${left} bytes beside what the loader adds, got ${bytes}`,
    remedy: 'Remove extra kernel arguments or layers; the kernel drops whatever is past its limit.',
  });
}
