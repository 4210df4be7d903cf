import { existsSync } from 'node:fs';
import { builtMedium } from '../installer-medium/find-medium.ts';
import { whyNoMachines } from '../why-no-machines.ts';

const programs = ['/usr/bin/nmap', '/usr/bin/ssh', '/usr/sbin/mkfs.vfat', '/usr/bin/mcopy'];

/** Why no controller can be installed here, to be put behind a test's title; empty when one can. */
export const whyNoInstallation = whyNoMachines === '' ? reason() : whyNoMachines;

function reason(): string {
  const missing = programs.find((file) => !existsSync(file));
  if (missing !== undefined) return ` (skipped: ${missing} is missing)`;
  return builtMedium?.includes('-dev-') === true
    ? ''
    : ' (skipped: no development medium in dist/iso; npm run iso -- --dev)';
}
