import { type BootLayer, parseLayerName, parseSha256 } from '@operos/pxe';
import { installerMenu } from '../../src/iso-media/installer-menu.ts';
import { parseMediumLabel } from '@operos/pxe';
import type { MediumMenu } from '../../src/iso-media/medium-menu.ts';

/** A layer whose digest is one digit repeated. */
export function sampleLayer(name: string, digit: string): BootLayer {
  return { name: parseLayerName(name)!, digest: parseSha256(digit.repeat(64))! };
}

/** The menu of a version that is in no release. */
export function sampleMenu(development: boolean): MediumMenu {
  return installerMenu({
    version: '0.1.7',
    label: parseMediumLabel('OPEROS_0_1_7')!,
    layers: [sampleLayer('base', 'a'), sampleLayer('installer', 'b')],
    development,
  });
}
