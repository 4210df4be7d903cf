/** A Linux network interface's name: up to 15 plain characters (`IFNAMSIZ`), so that no shell or unit file misreads it. */
export type InterfaceName = string & { readonly __brand: 'InterfaceName' };

const PLAIN_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,14}$/;

/** Reads `eth1` or `enp3s0f0.20`; undefined for anything else, although the kernel would allow more. */
export function parseInterfaceName(text: string): InterfaceName | undefined {
  return PLAIN_NAME.test(text) ? (text as InterfaceName) : undefined;
}
