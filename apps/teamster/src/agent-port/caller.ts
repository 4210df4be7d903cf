import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';

const fingerprints = new WeakMap<object, string | null>();

/**
 * The fingerprint of the client certificate that this connection proved, or null without one that our CA signed.
 * Parsing it costs more than a heartbeat, so it is done once for each connection.
 */
export function callerFingerprint({ socket }: IncomingMessage): string | null {
  const known = fingerprints.get(socket);
  if (known !== undefined) return known;
  const isProved = socket instanceof TLSSocket && socket.authorized;
  const fingerprint = isProved ? (socket.getPeerX509Certificate()?.fingerprint256 ?? null) : null;
  fingerprints.set(socket, fingerprint);
  return fingerprint;
}
