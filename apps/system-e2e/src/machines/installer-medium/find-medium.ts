import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ovmf } from './ways-to-boot.ts';

const folder = fileURLToPath(new URL('../../../../../dist/iso', import.meta.url));
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.iso')) : [];

/** The medium that `OPEROS_MEDIUM` names, else the one that `npm run iso` left, a development one first. */
export const builtMedium = process.env.OPEROS_MEDIUM ?? leftMedium();

function leftMedium(): string | undefined {
  const name = files.find((file) => file.includes('-dev-')) ?? files[0];
  return name === undefined ? undefined : join(folder, name);
}

const needed = [
  '/usr/bin/qemu-system-x86_64',
  ...Object.values(ovmf).flatMap(({ code, variables }) => [code, variables]),
];

/** Why no medium can be booted here, to be put behind a test's title; empty when one can. */
export const whyNoMedium = reason();

function reason(): string {
  const missing = needed.find((file) => !existsSync(file));
  if (missing !== undefined) return ` (skipped: ${missing} is missing)`;
  return builtMedium === undefined ? ' (skipped: no medium in dist/iso; npm run iso -- --dev)' : '';
}
