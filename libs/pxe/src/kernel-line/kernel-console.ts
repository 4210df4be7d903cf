/** The value of a `console=` argument: `tty0`, `ttyS0,115200n8` (kernel-parameters.txt). */
export type KernelConsole = string & { readonly __brand: 'KernelConsole' };

/** Reads a device with its options; undefined for blanks, quotes and anything else a driver never asks for. */
export function parseKernelConsole(text: string): KernelConsole | undefined {
  return /^[A-Za-z0-9][A-Za-z0-9,._:/-]{0,63}$/.test(text) ? (text as KernelConsole) : undefined;
}
