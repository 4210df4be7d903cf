/** The file system label of a boot medium: the initramfs and GRUB find it by this. */
export type MediumLabel = string & { readonly __brand: 'MediumLabel' };

/** Reads 1 to 32 letters, digits and underscores, as a volume identifier of ISO 9660 holds them and no menu interprets. */
export function parseMediumLabel(text: string): MediumLabel | undefined {
  return /^[A-Za-z0-9_]{1,32}$/.test(text) ? (text as MediumLabel) : undefined;
}
