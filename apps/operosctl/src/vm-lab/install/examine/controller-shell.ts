import { execFile, execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const COMMAND_MS = 120_000;

/** A key pair for logging in over SSH, in a folder. */
export class ShellKey {
  readonly file: string;

  private constructor(file: string) {
    this.file = file;
  }

  static make(folder: string): ShellKey {
    const file = join(folder, 'shell-key');
    for (const each of [file, `${file}.pub`, `${file}.hosts`]) rmSync(each, { force: true });
    const words = ['-q', '-t', 'ed25519', '-N', '', '-C', 'lab@operos.test', '-f', file];
    execFileSync('ssh-keygen', words);
    return new ShellKey(file);
  }

  /** The line of `authorized_keys`. */
  get line(): string {
    return readFileSync(`${this.file}.pub`, 'utf8').trim();
  }
}

/** Root's shell on a controller. */
export class ControllerShell {
  readonly #words: readonly string[];

  constructor(
    { namespace, address }: { readonly namespace: string; readonly address: string },
    key: ShellKey,
  ) {
    const options = {
      BatchMode: 'yes',
      ConnectTimeout: '30',
      IdentitiesOnly: 'yes',
      StrictHostKeyChecking: 'accept-new', // and refused when it is another one later
      UserKnownHostsFile: `${key.file}.hosts`,
    };
    const settings = Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
    const ssh = ['ssh', '-F', 'none', '-i', key.file, ...settings, `root@${address}`];
    this.#words = ['netns', 'exec', namespace, ...ssh];
  }

  /** Runs a line of the shell; gives what it printed, fails with what it complained. */
  async run(line: string): Promise<string> {
    const { stdout } = await run('ip', [...this.#words, line], { timeout: COMMAND_MS });
    return stdout;
  }
}
