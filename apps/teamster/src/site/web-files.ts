import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerCredentials } from '@operos/pki/node';
import type { SiteName } from './site-names.ts';

/** Where nginx finds the certificate chain and the key of HTTPS; both are replaced by renaming. */
export class WebFiles {
  readonly #certificate: string;
  readonly #key: string;

  constructor(private readonly folder: string) {
    this.#certificate = join(folder, 'server.pem');
    this.#key = join(folder, 'server-key.pem');
  }

  /** The certificate in use; undefined if there is none that can be read, or the key is that of another. */
  async certificate(): Promise<X509Certificate | undefined> {
    try {
      const key = createPrivateKey(await readFile(this.#key));
      const certificate = new X509Certificate(await readFile(this.#certificate));
      // The power may have failed between the two files.
      return certificate.checkPrivateKey(key) ? certificate : undefined;
    } catch {
      return undefined;
    }
  }

  /** The key first: nginx that starts in between refuses the pair, and is told to read again a moment later. */
  async write({ certificatePem, privateKeyPem }: ServerCredentials, ca: string): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await replace(this.#key, privateKeyPem, 0o600);
    await replace(this.#certificate, `${certificatePem.trimEnd()}\n${ca}`, 0o644);
  }
}

/** Whether a certificate is of this authority and for exactly these names. */
export function isFor(certificate: X509Certificate, ca: string, names: SiteName): boolean {
  const has = new Set((certificate.subjectAltName ?? '').split(', '));
  const wanted = [
    ...names.dnsNames.map((name) => `DNS:${name}`),
    ...names.addresses.map((address) => `IP Address:${address}`),
  ];
  const isSame = wanted.length === has.size && wanted.every((name) => has.has(name));
  return isSame && certificate.verify(new X509Certificate(ca).publicKey);
}

async function replace(path: string, text: string, mode: number): Promise<void> {
  const fresh = `${path}.new`;
  const file = await open(fresh, 'w', mode);
  try {
    await file.chmod(mode);
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(fresh, path);
}
