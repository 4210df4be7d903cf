import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OmapiSecret, parseOmapiSecret } from '@operos/dhcp-config';

const SECRET_BYTES = 32;

/** The secret of dhcpd's control port, made at the first start and kept where only Teamster reads. */
export function omapiKey(dataDir: string): OmapiSecret {
  const file = join(dataDir, 'omapi.key');
  const secret = parseOmapiSecret(readOrMake(file, dataDir).trim());
  if (secret === undefined)
    throw new Error(`Expected a base64 secret in ${file}; delete the file to have a new one made`);
  return secret;
}

function readOrMake(file: string, folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const made = randomBytes(SECRET_BYTES).toString('base64');
  try {
    writeFileSync(file, `${made}\n`, { mode: 0o600, flag: 'wx', flush: true });
    return made;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return readFileSync(file, 'utf8');
  }
}
