import type { Issue } from '@operos/cluster-model';
import type { DhcpModel } from '../dhcp-model.ts';
import { omapiSecretBytes } from '../omapi-secret.ts';
import { dhcpError } from './dhcp-issue.ts';

const FEWEST_SECRET_BYTES = 16;
const FIRST_UNPRIVILEGED = 1024;

/** Judges the port by which hosts are added: one that is free to use, behind a key nobody guesses. */
export function checkOmapi({ omapi }: DhcpModel): Issue[] {
  if (omapi === null) return [];
  const port = dhcpError({
    path: 'omapi.port',
    code: 'dhcp-omapi-port',
    message: `Expected a port from ${FIRST_UNPRIVILEGED} to 65535, got ${omapi.port}`,
    remedy: 'Use 7911, the port omapi clients expect.',
  });
  const secret = dhcpError({
    path: 'omapi.secret',
    code: 'dhcp-omapi-secret-weak',
    message: `Expected at least ${FEWEST_SECRET_BYTES} bytes, got ${omapiSecretBytes(omapi.secret)}`,
    remedy: 'Make a new one with `openssl rand -base64 32`.',
  });
  return [
    ...(isFreePort(omapi.port) ? [] : [port]),
    ...(omapiSecretBytes(omapi.secret) < FEWEST_SECRET_BYTES ? [secret] : []),
  ];
}

function isFreePort(port: number): boolean {
  return Number.isInteger(port) && port >= FIRST_UNPRIVILEGED && port <= 65_535;
}
