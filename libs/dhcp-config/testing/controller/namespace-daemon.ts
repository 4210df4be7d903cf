import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const STOP_TIMEOUT_MS = 10_000;

/** What runs where, and where its lines go. */
export interface NamespaceDaemonOptions {
  /** The network namespace. */
  readonly namespace: string;
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** The file that gets each line of its output. */
  readonly log: string;
  /** What a journal would put before each line. */
  readonly prefix?: () => string;
}

/** A program in a namespace; it ends when the namespace is removed, if not before. */
export class NamespaceDaemon {
  readonly #child: ChildProcess;
  #printed = '';

  constructor({ namespace, command, environment, log, prefix }: NamespaceDaemonOptions) {
    this.#child = spawn('ip', ['netns', 'exec', namespace, ...command], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      if (stream !== null)
        createInterface({ input: stream }).on('line', (line) => {
          this.#printed += `${line}\n`;
          appendFileSync(log, `${prefix?.() ?? ''}${line}\n`);
        });
  }

  /** Everything it has printed. */
  get printed(): string {
    return this.#printed;
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  async stop(): Promise<void> {
    if (!this.isRunning) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    const late = setTimeout(() => this.#child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await ended;
    clearTimeout(late);
  }
}
