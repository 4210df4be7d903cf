/** What kind of firmware asks for a boot file (DHCP option 93, RFC 4578 §2.1 and IANA's processor architecture types). */
export type ClientArchitecture = (typeof clientArchitectures)[number]['name'];

/** The codes of option 93 that we know; x64 has two because RFC 4578 and its erratum differ and firmware follows both. */
export const clientArchitectures = [
  { name: 'bios', codes: [0x00] },
  { name: 'uefi-ia32', codes: [0x06] },
  { name: 'uefi-x64', codes: [0x07, 0x09] },
  { name: 'uefi-arm64', codes: [0x0b] },
  { name: 'http-ia32', codes: [0x0f] },
  { name: 'http-x64', codes: [0x10] },
  { name: 'http-arm64', codes: [0x13] },
] as const satisfies readonly { readonly name: string; readonly codes: readonly number[] }[];

/** The architecture a code of option 93 stands for; undefined for one that we have no loader for. */
export function clientArchitecture(code: number): ClientArchitecture | undefined {
  return clientArchitectures.find(({ codes }) => codes.some((known) => known === code))?.name;
}
