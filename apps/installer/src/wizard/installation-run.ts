import type { InstallerWorld } from '../machine/installer-world.ts';
import type { Progress } from '../run/progress.ts';
import { beginning, type Ended, type Installation, withProgress } from './installation.ts';
import { installOrder } from './install-order.ts';
import type { StateCell } from './state-cell.ts';
import { goneBack, shownScreen, withEnd, type WizardState } from './wizard-state.ts';

const TICK_MS = 1_000;

/** Installs what was answered, and tells the state how far it is. */
export class InstallationRun {
  readonly #world: InstallerWorld;
  readonly #cell: StateCell;
  #stop = new AbortController();
  #running: Promise<void> | undefined;

  constructor(world: InstallerWorld, cell: StateCell) {
    this.#world = world;
    this.#cell = cell;
  }

  /** Begins one unless there is one; resolves when it has ended. */
  async begin(): Promise<void> {
    if (this.#running !== undefined) return;
    this.#stop = new AbortController();
    this.#running = this.#run();
    await this.#running;
    this.#running = undefined;
  }

  /** Stops after the action that is under way. */
  stop(): void {
    this.#stop.abort();
    this.#cell.update((state) =>
      closedQuestion(changed(state, (now) => ({ ...now, phase: 'stopping' }))),
    );
  }

  /** Stops one that is under way, and waits until nothing is written any more. */
  async end(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const began = performance.now();
    const timer = setInterval(() => {
      const elapsedMs = performance.now() - began;
      this.#cell.update((state) => changed(state, (now) => ({ ...now, elapsedMs })));
    }, TICK_MS);
    const ended = await this.#attempt();
    clearInterval(timer);
    this.#cell.update((state) =>
      withEnd(state, { ...(state.installation ?? beginning), phase: ended }),
    );
  }

  async #attempt(): Promise<Ended> {
    const order = installOrder(this.#cell.state());
    if (order === undefined) return { kind: 'refused', issues: [] };
    try {
      const prepared = await this.#world.prepare(order);
      if (Array.isArray(prepared)) return { kind: 'refused', issues: prepared };
      if (this.#stop.signal.aborted) return { kind: 'refused', issues: [] };
      return await this.#world.install(prepared, {
        signal: this.#stop.signal,
        onProgress: (progress) => {
          this.#progress(progress);
        },
      });
    } catch (error) {
      return { kind: 'failed', step: 'preparation', reason: (error as Error).message };
    }
  }

  #progress(progress: Progress): void {
    this.#cell.update((state) => changed(state, (now) => withProgress(now, progress)));
  }
}

function changed(
  state: WizardState,
  change: (installation: Installation) => Installation,
): WizardState {
  const { installation } = state;
  return typeof installation?.phase === 'string'
    ? { ...state, installation: change(installation) }
    : state;
}

/** The question whether to stop has been answered. */
function closedQuestion(state: WizardState): WizardState {
  return shownScreen(state).name === 'stop' ? goneBack(state) : state;
}
