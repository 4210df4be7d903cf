/** A path below the TFTP root that fits the 128-byte `file` field of a DHCP packet (RFC 2131 §2): `efi/syslinux.efi`. */
export type BootFileName = string & { readonly __brand: 'BootFileName' };

const RELATIVE_PATH = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;
const LONGEST = 127; // the field holds a NUL as well

/** Reads a relative path of plain characters; undefined for absolute, dotted (`..`), longer or any other text. */
export function parseBootFileName(text: string): BootFileName | undefined {
  return text.length <= LONGEST && RELATIVE_PATH.test(text) ? (text as BootFileName) : undefined;
}
