import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ImageTools } from '../image-tools/image-tools.ts';
import { makeEfiImage } from './efi-image.ts';
import type { IsoOrder } from './iso-order.ts';
import { layOut } from './lay-out.ts';
import { isohybridSector } from './loader-files.ts';
import { efiFiles, imageFiles, startFiles } from './medium-files.ts';
import { parseMediumLabel } from '@operos/pxe';
import { mediumPaths } from './medium-paths.ts';
import { xorrisoArguments } from './xorriso-arguments.ts';

/**
 * Makes the installation medium: an ISO that BIOS and UEFI machines start from a disc and, written to it as it is, from a
 * USB stick. The same order always gives the same bytes.
 */
export async function makeInstallerIso(tools: ImageTools, order: IsoOrder): Promise<void> {
  const label = parseMediumLabel(order.label);
  if (label === undefined)
    throw new RangeError(`Expected a label of a medium, got ${JSON.stringify(order.label)}`);
  const { scratch, output, log, sourceDateEpoch } = order;
  mkdirSync(scratch, { recursive: true });
  const efiImage = await makeEfiImage(tools, order, efiFiles(label, tools.root));
  const tree = join(scratch, 'medium');
  const efi = { path: mediumPaths.efiImage, copyOf: efiImage };
  layOut(tree, [...startFiles(order, label, tools.root), efi], sourceDateEpoch);

  const images = imageFiles(order);
  const arguments_ = xorrisoArguments({
    ...{ label, tree, images, output, sourceDateEpoch },
    bootSector: isohybridSector,
  });
  rmSync(output, { force: true });
  await tools.run(['xorriso', ...arguments_], {
    folders: [scratch, dirname(output), ...images.map(({ copyOf }) => copyOf)],
    log,
    sourceDateEpoch,
  });
}
