/** A machine's DMI system UUID in lower case: `4c4c4544-0042-3510-8054-b4c04f4d3332` (SMBIOS 7.2.1). */
export type MachineUuid = string & { readonly __brand: 'MachineUuid' };

/** Eight-four-four-four-twelve hexadecimal digits in either case. */
export const machineUuidPattern = /^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/;

const SAME_DIGITS = /^([0-9a-f])\1*$/;

/** Reads a UUID that can tell machines apart; undefined for all zeros, all ones and other single repeated digits. */
export function parseMachineUuid(text: string): MachineUuid | undefined {
  const lower = text.toLowerCase();
  if (!machineUuidPattern.test(lower) || SAME_DIGITS.test(lower.replaceAll('-', '')))
    return undefined;
  return lower as MachineUuid;
}
