import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NamespaceDaemon, type NetworkNamespaces } from '@operos/dhcp-config/testing';
import { programs } from './programs.ts';

/** The agent's bundle on a server at the other end of the cable, with a root and a state folder of its own. */
export class Prospector {
  readonly #folder = mkdtempSync(join(tmpdir(), 'operos-agent-'));
  readonly #daemon: NamespaceDaemon;

  /** Starts `prospector run` as the init system of a machine with this kernel line would. */
  constructor(wire: NetworkNamespaces, kernelLine: string) {
    const line = join(this.#folder, 'cmdline');
    mkdirSync(join(this.root, 'etc'), { recursive: true });
    writeFileSync(line, `${kernelLine}\n`);
    const options = ['--kernel-line', line, '--state-dir', this.#folder, '--root', this.root];
    this.#daemon = new NamespaceDaemon({
      namespace: wire.client,
      command: [process.execPath, programs.prospector, 'run', ...options],
      log: join(this.#folder, 'log'),
    });
  }

  get root(): string {
    return join(this.#folder, 'root');
  }

  /** What it told its journal. */
  get printed(): string {
    return this.#daemon.printed;
  }

  /** A file of the machine, such as `/etc/hostname`. */
  file(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  async stop(): Promise<void> {
    await this.#daemon.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
