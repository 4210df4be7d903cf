// Linux allows 15 bytes without blank or slash; what is not printable ASCII nobody could type.
const INTERFACE_NAME = /^[!-.0-~]{1,32}$/;

/** Reads a network interface name: `eno1`, `bond0.42`; null when it is none. */
export function parseInterfaceName(text: unknown): string | null {
  return typeof text === 'string' && INTERFACE_NAME.test(text) ? text : null;
}
