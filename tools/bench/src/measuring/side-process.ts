import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, rmSync } from 'node:fs';

/** What is started, with the environment it gets besides ours. */
export interface SideProgram {
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Where its output goes. */
  readonly log: string;
}

const running = new Set<ChildProcess>();
const folders = new Set<string>();

process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Has a folder removed when the benchmarks end, however they end. */
export function removeAtExit(folder: string): void {
  folders.add(folder);
}

/** A Node program of its own, so that its CPU time and memory can be told from ours; it never outlives us. */
export class SideProcess {
  readonly #child: ChildProcess;
  readonly pid: number;

  constructor({ file, environment, log }: SideProgram) {
    // Our own flags too: they let Node read the sources of the libraries.
    this.#child = spawn(process.execPath, [...process.execArgv, file], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    running.add(this.#child);
    this.#child.once('exit', () => running.delete(this.#child));
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        appendFileSync(log, chunk);
      });
    if (this.#child.pid === undefined) throw new Error(`Cannot start ${file}`);
    this.pid = this.#child.pid;
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** The first message that it sends, by `process.send`; undefined if it ends without one. */
  message(): Promise<unknown> {
    return new Promise((resolve) => {
      this.#child.once('message', resolve);
      this.#child.once('exit', resolve.bind(undefined, undefined));
    });
  }

  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (!this.isRunning) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill(signal);
    await ended;
  }
}
