import type { KernelWord } from '../kernel-line/kernel-word.ts';
import { parseKernelWord } from '../kernel-line/kernel-word.ts';
import { isOwnArgument } from '../kernel-line/parse-kernel-arguments.ts';

/** A kernel argument that no loader, script or shell on its way interprets: no blank, quote, `$`, `*` or `;`. */
export type MenuWord = KernelWord & { readonly __menuBrand: 'MenuWord' };

const PLAIN = /^[A-Za-z0-9_][A-Za-z0-9_.-]*(?:=[A-Za-z0-9_.,:/@%+-]*)?$/;
const LOADERS_OWN = /^(?:initrd|BOOT_IMAGE)(?:=|$)/; // SYSLINUX loads whatever `initrd=` names

/** Reads a plain argument that belongs neither to us nor to the loader; undefined for anything else. */
export function parseMenuWord(text: string): MenuWord | undefined {
  const word = PLAIN.test(text) && !LOADERS_OWN.test(text) ? parseKernelWord(text) : undefined;
  return word === undefined || isOwnArgument(word) ? undefined : (word as MenuWord);
}
