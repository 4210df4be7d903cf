import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandFailure, exitCodes } from '../exit-codes.ts';
import { type Contexts, noContexts, parseContexts, printContexts } from './cluster-context.ts';
import { writePrivateFile } from './private-file.ts';

/** Where operosctl keeps what it was told: `~/.config/operos`. */
export class CredentialsFile {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The folder for an environment (XDG Base Directory Specification). */
  static in(environment: Readonly<Record<string, string | undefined>>): CredentialsFile {
    const { XDG_CONFIG_HOME: base = '', HOME: home = '' } = environment;
    if (base === '' && home === '')
      throw new CommandFailure(exitCodes.badInput, 'Expected HOME or XDG_CONFIG_HOME to be set.');
    return new CredentialsFile(join(base === '' ? join(home, '.config') : base, 'operos'));
  }

  get path(): string {
    return join(this.folder, 'credentials.json');
  }

  async read(): Promise<Contexts> {
    const text = await this.#text();
    if (text === undefined) return noContexts;
    const contexts = parseContexts(text);
    if (contexts !== undefined) return contexts;
    throw new CommandFailure(
      exitCodes.badInput,
      `Cannot read ${this.path}: it is not what operosctl wrote. Delete it and sign in again.`,
    );
  }

  async write(contexts: Contexts): Promise<void> {
    await writePrivateFile(this.path, printContexts(contexts));
  }

  async #text(): Promise<string | undefined> {
    try {
      const { mode } = await stat(this.path);
      if ((mode & 0o077) !== 0)
        throw new CommandFailure(
          exitCodes.badInput,
          `Others may read ${this.path}. Make new credentials (operosctl logout, then login), or if nobody else is on this machine: chmod 600 ${this.path}`,
        );
      return await readFile(this.path, 'utf8');
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw cause;
    }
  }
}
