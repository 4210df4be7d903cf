import type { InstallPlan } from '../plan/install-plan.ts';
import type { InstallStep } from '../plan/install-step.ts';
import { carryOut } from './carry-out.ts';
import { describeAction } from './describe-action.ts';
import type { InstallPorts, InstallSecrets } from './install-ports.ts';
import { unmountBelow } from './mounts.ts';
import type { InstallOutcome, Progress } from './progress.ts';
import { ProgressMeter } from './progress-meter.ts';

/** What carrying out a plan goes with. */
export interface RunOptions {
  readonly secrets: InstallSecrets;
  readonly onProgress: (progress: Progress) => void;
  /** Breaks off the action that is under way, and with it the installation. */
  readonly signal: AbortSignal;
}

/**
 * Carries out a plan. Resolves always: a step that fails ends it. At the end, and at the beginning too, as an earlier
 * try may have been killed, everything below the plan's folder is unmounted.
 */
export async function runInstallation(
  plan: InstallPlan,
  ports: InstallPorts,
  options: RunOptions,
): Promise<InstallOutcome> {
  const run = new Run(plan, ports, options);
  await unmountBelow(ports, plan.work);
  try {
    for (const [index, step] of plan.steps.entries()) {
      const reason = await run.step(index, step);
      if (reason !== undefined) return ending(step, reason, options.signal);
    }
    return { kind: 'done' };
  } finally {
    await unmountBelow(ports, plan.work);
  }
}

function ending({ id }: InstallStep, reason: string, signal: AbortSignal): InstallOutcome {
  return signal.aborted ? { kind: 'stopped', step: id } : { kind: 'failed', step: id, reason };
}

class Run {
  readonly #plan: InstallPlan;
  readonly #ports: InstallPorts;
  readonly #options: RunOptions;
  readonly #meter: ProgressMeter;

  constructor(plan: InstallPlan, ports: InstallPorts, options: RunOptions) {
    this.#plan = plan;
    this.#ports = ports;
    this.#options = options;
    const began = ports.now();
    this.#meter = new ProgressMeter(plan, () => ports.now() - began);
  }

  /** Carries out one step; gives why it failed. */
  async step(index: number, step: InstallStep): Promise<string | undefined> {
    this.#meter.beginStep(index);
    this.#say(`step ${step.id} ${index + 1}/${this.#plan.steps.length}: ${step.title}`);
    try {
      for (const action of step.actions) await this.#action(action);
      return undefined;
    } catch (error) {
      const reason = (error as Error).message;
      this.#say(`  failed: ${reason}`);
      return reason;
    }
  }

  async #action(action: InstallStep['actions'][number]): Promise<void> {
    const { secrets, signal, onProgress } = this.#options;
    signal.throwIfAborted();
    this.#say(`  ${describeAction(action)}`);
    const said = await carryOut(action, {
      ...{ ports: this.#ports, secrets, signal, root: `${this.#plan.work}/root` },
      onBytes: (bytes) => {
        this.#meter.bytes(bytes);
        onProgress(this.#meter.progress());
      },
    });
    this.#meter.endAction(action);
    for (const line of said) this.#say(`    ${line}`);
    onProgress(this.#meter.progress());
  }

  #say(line: string): void {
    this.#ports.log(line);
    this.#options.onProgress(this.#meter.progress(line));
  }
}
