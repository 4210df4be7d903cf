/** The label of a file system that holds layers, `OPEROS_0_1_7`, or what a system writes, `OPEROS-DATA`. */
export type MediumLabel = string & { readonly __brand: 'MediumLabel' };

/** Reads 1 to 32 letters, digits, underscores, dots and hyphens: what ISO 9660 volumes and ext4 can have for a label. */
export function parseMediumLabel(text: string): MediumLabel | undefined {
  return /^[A-Za-z0-9][A-Za-z0-9_.-]{0,31}$/.test(text) ? (text as MediumLabel) : undefined;
}
