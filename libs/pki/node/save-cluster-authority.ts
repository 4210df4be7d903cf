import { randomBytes } from 'node:crypto';
import { link, open, readFile, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type ClusterAuthority, openClusterAuthority } from './cluster-authority.ts';
import { PkiError } from './pki-error.ts';

/**
 * Writes certificate and key into one PEM file, 0600, complete or not at all even if the power fails.
 * Throws PkiError `already-exists` rather than replace an authority that machines may trust.
 */
export async function saveClusterAuthority(
  authority: ClusterAuthority,
  path: string,
): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  await writeSynced(temporary, authority.certificatePem + authority.privateKeyPem);
  try {
    await link(temporary, path); // unlike rename, it never replaces
  } catch (cause) {
    throw isExisting(cause)
      ? new PkiError('already-exists', `Expected no file at ${path}, got one`, { cause })
      : cause;
  } finally {
    await unlink(temporary);
  }
  await syncFolder(dirname(path));
}

/** Reads what {@link saveClusterAuthority} wrote; undefined when there is no such file, PkiError if it is damaged. */
export async function loadClusterAuthority(path: string): Promise<ClusterAuthority | undefined> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw cause;
  });
  if (text === undefined) return undefined;
  const [, certificate, key] =
    /^(-{5}BEGIN CERT[^]*?-{5}END CERTIFICATE-{5}\n)([^]*)$/.exec(text) ?? [];
  if (certificate === undefined || key === undefined)
    throw new PkiError('bad-certificate', `Expected a certificate and a key in ${path}`);
  return openClusterAuthority(certificate, key);
}

async function writeSynced(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function isExisting(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
}
