import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { HostError } from './host-error.ts';

/** How to run a daemon in the foreground. */
export interface ProcessDefinition {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** The signal by which it reads its files again; without one a reload is a restart. */
  readonly reloadSignal?: NodeJS.Signals;
  /** How long it must have run to count as started: 200 ms if not given. */
  readonly settleMs?: number;
  /** Given what it prints, as it comes. */
  readonly onOutput?: (text: string) => void;
}

const SETTLE_MS = 200; // a daemon that dislikes its configuration is gone by then
const GRACE_MS = 5000;
const LAST_WORDS = 2000;
const LAST_WORDS_MS = 1000; // a child that it left behind may hold its output open for ever
const BACK_OFF_MS = [500, 1000, 2000, 5000, 10_000, 30_000];
const STEADY_MS = 30_000; // having run that long, the next failure is a new one

/** One daemon that is kept running: started again, ever more slowly, when it dies by itself. */
export class SupervisedProcess {
  readonly #id: string;
  readonly #definition: ProcessDefinition;
  #child: ChildProcess | undefined;
  #words = '';
  #failures = 0;
  #retry: AbortController | undefined;

  constructor(id: string, definition: ProcessDefinition) {
    this.#id = id;
    this.#definition = definition;
  }

  /** Whether there is a process now. */
  get isRunning(): boolean {
    return this.#child !== undefined;
  }

  /** Starts it if it does not run; throws HostError `service-failed` if it is gone again at once. */
  async start(): Promise<void> {
    this.#retry?.abort();
    if (this.#child) return;
    const child = this.#spawn();
    const gone = new Promise<string>((resolve) => {
      child.once('error', (error) => {
        resolve(error.message);
      });
      child.once('exit', (code, signal) => {
        void allHeard(child).then(() => {
          resolve(`ended with ${code ?? signal ?? 'nothing'}\n${this.#words}`.trim());
        });
      });
    });
    const reason = await Promise.race([gone, sleep(this.#definition.settleMs ?? SETTLE_MS)]);
    if (reason === undefined) return;
    this.#forget(child);
    throw new HostError('service-failed', `Expected ${this.#id} to run: ${reason}`);
  }

  /** Tells it to read its files again; starts it if it does not run. */
  async reload(): Promise<void> {
    const { reloadSignal } = this.#definition;
    if (this.#child && reloadSignal) {
      this.#child.kill(reloadSignal);
      await sleep(SETTLE_MS);
    } else {
      await this.stop();
    }
    await this.start();
  }

  /** Asks it to end, and after five seconds makes it. */
  async stop(): Promise<void> {
    this.#retry?.abort();
    const child = this.#child;
    if (!child) return;
    this.#forget(child);
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const patience = new AbortController();
    const waiting = sleep(GRACE_MS, 'late', { signal: patience.signal }).catch(() => undefined);
    if ((await Promise.race([ended, waiting])) === 'late') child.kill('SIGKILL');
    patience.abort();
    await ended;
  }

  #spawn(): ChildProcess {
    const { program, args, cwd, env } = this.#definition;
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      ...(cwd === undefined ? {} : { cwd }),
    });
    this.#child = child;
    this.#words = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.#hear(text);
      });
    const startedAt = performance.now();
    child.once('exit', () => {
      if (this.#child === child) this.#revive(child, performance.now() - startedAt);
    });
    return child;
  }

  #hear(text: string): void {
    this.#words = (this.#words + text).slice(-LAST_WORDS);
    this.#definition.onOutput?.(text);
  }

  #forget(child: ChildProcess): void {
    if (this.#child === child) this.#child = undefined;
    this.#retry?.abort();
  }

  /** It died by itself: wait, ever longer, and start it again. */
  #revive(child: ChildProcess, ranMs: number): void {
    this.#forget(child);
    this.#failures = ranMs > STEADY_MS ? 0 : this.#failures + 1;
    const pause = BACK_OFF_MS[Math.min(this.#failures, BACK_OFF_MS.length) - 1] ?? 0;
    const retry = new AbortController();
    this.#retry = retry;
    void sleep(pause, undefined, { signal: retry.signal, ref: false })
      .then(() => this.start())
      .catch(() => undefined); // stopped meanwhile, or dead again, which has begun the next wait
  }
}

/** Resolves once everything that an ended process printed was read: its end may be known before its last words are. */
async function allHeard(child: ChildProcess): Promise<void> {
  const patience = new AbortController();
  const waiting = sleep(LAST_WORDS_MS, undefined, { signal: patience.signal }).catch(
    () => undefined,
  );
  await Promise.race([once(child, 'close'), waiting]);
  patience.abort();
}
