import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createAgentKey } from '@operos/pki/node';
import { AgentStore } from './agent-store.ts';

/** Keeps key and certificate as files of one folder, 0600 in a folder 0700. */
export class FolderAgentStore extends AgentStore {
  readonly #folder: string;

  constructor(folder: string) {
    super();
    this.#folder = folder;
  }

  async key(): Promise<string> {
    const known = await this.#read('key.pem');
    if (known !== undefined) return known;
    const { privateKeyPem } = createAgentKey();
    await this.#write('key.pem', privateKeyPem);
    return privateKeyPem;
  }

  certificate(): Promise<string | undefined> {
    return this.#read('certificate.pem');
  }

  saveCertificate(pem: string): Promise<void> {
    return this.#write('certificate.pem', pem);
  }

  async dropCertificate(): Promise<void> {
    await rm(join(this.#folder, 'certificate.pem'), { force: true });
  }

  async #read(name: string): Promise<string | undefined> {
    try {
      return await readFile(join(this.#folder, name), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** A power cut leaves the old file or the new one: a half-written key would be a lost identity. */
  async #write(name: string, text: string): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const target = join(this.#folder, name);
    const file = await open(`${target}.new`, 'w', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${target}.new`, target);
    const folder = await open(this.#folder, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }
}
