import type { KernelArguments } from './kernel-arguments.ts';
import { ownArguments } from './own-arguments.ts';

/** Prints the command line, ours first; the same arguments always give the same bytes. */
export function printKernelArguments(all: KernelArguments): string {
  const own = ownArguments.flatMap(({ key, print }) => print(all).map((v) => word(key, v)));
  return [...own, ...all.others].join(' ');
}

function word(key: string, value: string): string {
  return value === '' ? key : `${key}=${value}`;
}
