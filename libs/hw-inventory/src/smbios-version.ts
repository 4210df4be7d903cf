const MAJOR_AT_64_BIT = 7;
const MAJOR_AT_32_BIT = 6;
const ASSUMED = 2.8;

/** The version in an entry point (/sys/firmware/dmi/tables/smbios_entry_point) as major.minor; 2.8 when it has none (DSP0134 §5.2). */
export function smbiosVersion(entryPoint: Uint8Array): number {
  const anchor = String.fromCharCode(...entryPoint.subarray(0, 5));
  if (anchor === '_SM3_') return versionAt(entryPoint, MAJOR_AT_64_BIT);
  return anchor.startsWith('_SM_') ? versionAt(entryPoint, MAJOR_AT_32_BIT) : ASSUMED;
}

function versionAt(bytes: Uint8Array, major: number): number {
  return Number(`${bytes[major] ?? 2}.${Math.min(bytes[major + 1] ?? 8, 9)}`);
}
