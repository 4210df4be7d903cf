import { existsSync } from 'node:fs';
import { canMakeNamespaces } from '@operos/dhcp-config/testing';
import { packagedFiles } from '@operos/pxe';
import { programs } from './programs.ts';

/** Why the whole path cannot be gone on this machine, to be put behind a test's title; empty when it can. */
export const whyNot = reason();

function reason(): string {
  const missing = [...Object.values(programs), ...packagedFiles.map(({ copyOf }) => copyOf)].find(
    (file) => !existsSync(file),
  );
  if (missing !== undefined) return ` (skipped: ${missing} is missing)`;
  return canMakeNamespaces() ? '' : ' (skipped: network namespaces need root)';
}
