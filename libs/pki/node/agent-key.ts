import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { type P256Key, readP256Spki } from './p256-spki.ts';
import { PkiError } from './pki-error.ts';

/** A machine's own P-256 key pair; the private half never leaves the machine. */
export interface AgentKey {
  /** PKCS#8, PEM: what is stored, 0600. */
  readonly privateKeyPem: string;
  readonly privateKey: KeyObject;
  readonly publicKey: P256Key;
}

/** Makes a new key from the system's randomness (0.1 ms). */
export function createAgentKey(): AgentKey {
  return fromPrivateKey(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
}

/** Reads a stored key; throws PkiError `bad-key` if it is no unencrypted P-256 key. */
export function parseAgentKey(privateKeyPem: string): AgentKey {
  try {
    return fromPrivateKey(createPrivateKey(privateKeyPem));
  } catch (cause) {
    throw new PkiError('bad-key', 'Expected a P-256 private key in PEM', { cause });
  }
}

function fromPrivateKey(privateKey: KeyObject): AgentKey {
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  const publicKey = readP256Spki(spki);
  if (publicKey === undefined)
    throw new PkiError('bad-key', `Expected P-256, got ${String(privateKey.asymmetricKeyType)}`);
  const privateKeyPem = privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;
  return { privateKeyPem, privateKey, publicKey };
}
