import type { Issue } from '@operos/cluster-model';
import type { KernelArguments } from './kernel-arguments.ts';
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
  return [...disguised(all), ...repeatedLayers(all), ...tooLong(all, room)];
}

function disguised(all: KernelArguments): Issue[] {
  const end = all.others.findIndex((word) => word === '--');
  return all.others.flatMap((word, index) =>
    isOwnArgument(word) && (end < 0 || index < end)
      ? [
          {
            path: `others[${index}]`,
            severity: 'error',
            code: 'kernel-argument-disguised',
            message: `Expected an argument that is not ours, got ${JSON.stringify(word)}`,
            remedy: 'Set it by its own field, so that it stands on the line once.',
          },
        ]
      : [],
  );
}

function repeatedLayers(all: KernelArguments): Issue[] {
  const names = all.layers.map((layer) => layer.name);
  return names.flatMap((name, index) =>
    names.indexOf(name) < index
      ? [
          {
            path: `layers[${index}].name`,
            severity: 'error',
            code: 'kernel-layer-repeated',
            message: `Expected each layer once, got "${name}" again`,
            remedy: 'Name every layer once, the bottom one first.',
          },
        ]
      : [],
  );
}

function tooLong(all: KernelArguments, room: KernelLineRoom): Issue[] {
  const bytes = new TextEncoder().encode(printKernelArguments(all)).length;
  const left = room.limit - room.reserved;
  if (bytes <= left) return [];
  return [
    {
      path: '',
      severity: 'error',
      code: 'kernel-line-too-long',
      message: `Expected at most ${left} bytes beside what the loader adds, got ${bytes}`,
      remedy:
        'Remove extra kernel arguments or layers; the kernel drops whatever is past its limit.',
    },
  ];
}
