/** A Linux network interface: `enp3s0f0`, `eno1`, `bond0.33`. At most 15 bytes (IFNAMSIZ), safe in any file we write. */
export type InterfaceName = string & { readonly __brand: 'InterfaceName' };

/** What an interface may be called; the kernel allows more, but nothing names its interfaces so. */
export const interfaceNamePattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,14}$/;

/** Reads an interface name; undefined for anything that a shell, a path or a file of settings could take amiss. */
export function parseInterfaceName(text: string): InterfaceName | undefined {
  return interfaceNamePattern.test(text) ? (text as InterfaceName) : undefined;
}
