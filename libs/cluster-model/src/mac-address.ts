/** A 48-bit MAC address, lower case with colons: `52:54:00:12:34:56` (IEEE 802). */
export type MacAddress = string & { readonly __brand: 'MacAddress' };

const SIX_BYTES = /^[0-9a-f]{2}(?:([:-])[0-9a-f]{2})(?:\1[0-9a-f]{2}){4}$/;

/** Reads colons or hyphens in either case; undefined for anything else, multicast and all-zero included. */
export function parseMacAddress(text: string): MacAddress | undefined {
  const lower = text.toLowerCase();
  if (!SIX_BYTES.test(lower)) return undefined;
  const mac = lower.replaceAll('-', ':');
  const firstByte = Number.parseInt(mac.slice(0, 2), 16);
  return firstByte % 2 === 1 || mac === '00:00:00:00:00:00' ? undefined : (mac as MacAddress);
}

/** Whether somebody other than the manufacturer chose it (the U/L bit): never a machine's lasting evidence. */
export function isLocallyAdministered(mac: MacAddress): boolean {
  return (Number.parseInt(mac.slice(0, 2), 16) & 2) !== 0;
}
