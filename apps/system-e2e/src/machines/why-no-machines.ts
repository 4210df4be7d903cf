import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { whyNot } from '../why-not.ts';

const images = fileURLToPath(new URL('../../../../dist/images', import.meta.url));
const operosctl = fileURLToPath(new URL('../../../operosctl/dist/main.mjs', import.meta.url));
const programs = [
  operosctl,
  '/usr/bin/qemu-system-x86_64',
  '/usr/share/OVMF/OVMF_CODE_4M.fd',
  '/usr/sbin/nft',
];

/** Why no virtual machine can be booted here, to be put behind a test's title; empty when they can. */
export const whyNoMachines = whyNot === '' ? reason() : whyNot;

function reason(): string {
  const missing = programs.find((file) => !existsSync(file));
  if (missing !== undefined) return ` (skipped: ${missing} is missing)`;
  const isBuilt = existsSync(images) && readdirSync(images).length > 0;
  return isBuilt ? '' : ' (skipped: no images in dist/images; npm run iso -- --dev --only worker)';
}
