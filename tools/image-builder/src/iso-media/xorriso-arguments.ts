import type { CopiedFile } from './medium-files.ts';
import type { MediumLabel } from '@operos/pxe';
import { mediumPaths } from './medium-paths.ts';

/** What xorriso makes an ISO of. */
export interface XorrisoOrder {
  readonly label: MediumLabel;
  /** The folder whose content becomes the root of the medium. */
  readonly tree: string;
  /** Files that are taken from where they are. */
  readonly images: readonly CopiedFile[];
  /** The boot sector for BIOS, as xorriso sees it. */
  readonly bootSector: string;
  readonly output: string;
  readonly sourceDateEpoch: string;
}

/**
 * The arguments by which xorriso makes a hybrid: El Torito for BIOS and UEFI, and an MBR and a GPT in which the image for
 * UEFI is a partition, for the same bytes on a USB stick.
 */
export function xorrisoArguments(order: XorrisoOrder): string[] {
  return [
    ...['-as', 'mkisofs', '-quiet', '-o', order.output],
    ...['-volid', order.label, '-appid', 'OPEROS'],
    // isolinux and GRUB read plain ISO 9660 names; Linux reads the Rock Ridge ones. No Joliet: it would cut the label.
    ...['-iso-level', '3', '-full-iso9660-filenames', '-rational-rock'],
    ...['-eltorito-boot', `${mediumPaths.isolinux}/isolinux.bin`],
    ...['-eltorito-catalog', `${mediumPaths.isolinux}/boot.cat`],
    ...['-no-emul-boot', '-boot-load-size', '4', '-boot-info-table'],
    ...['-isohybrid-mbr', order.bootSector],
    ...['-eltorito-alt-boot', '-e', mediumPaths.efiImage, '-no-emul-boot'],
    '-isohybrid-gpt-basdat',
    ...timesOf(order.sourceDateEpoch),
    '-graft-points',
    `/=${escaped(order.tree)}`,
    ...order.images.map(({ path, copyOf }) => `/${escaped(path)}=${escaped(copyOf)}`),
  ];
}

/** One time for the volume and every file; the GPT's identities are derived from it, not drawn by lot. */
function timesOf(epoch: string): string[] {
  const digits = new Date(Number(epoch) * 1000).toISOString().replaceAll(/[^0-9]/g, '');
  const time = `${digits.slice(0, 14)}00`;
  return [
    `--modification-date=${time}`,
    ...['--set_all_file_dates', time],
    ...['--gpt_disk_guid', 'modification-date'],
  ];
}

/** A path in a graft point, where a backslash protects "=" and itself. */
function escaped(path: string): string {
  return path.replaceAll(/[\\=]/g, '\\$&');
}
