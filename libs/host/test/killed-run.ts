// Run by src/apply-plan.killed.spec.ts: applies a plan and dies by SIGKILL at one of its effects.
//   node killed-run.ts ROOT N after < plan.json   when the Nth effect is done
//   node killed-run.ts ROOT N half < plan.json    when half of the Nth write is done
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { applyPlan } from '../src/apply-plan.ts';
import { SystemClock } from '../src/clock.ts';
import type { NewAttributes } from '../src/machine-files.ts';
import { NetworkProber } from '../src/network-prober.ts';
import { NodeFiles } from '../src/node-files.ts';
import type { Plan } from '../src/plan.ts';
import { ProgramRunner } from '../src/program-runner.ts';
import { serviceManagers } from '../src/service-managers.ts';

const [root = '', effect = '', moment = ''] = process.argv.slice(2);

/** Real files that count what is done to them. */
class MortalFiles extends NodeFiles {
  #effects = 0;

  override writeNew(path: string, bytes: Uint8Array, attributes: NewAttributes): Promise<void> {
    return this.#effect(
      () => super.writeNew(path, bytes, attributes),
      async () => {
        const file = await open(join(root, path), 'wx');
        await file.write(bytes.subarray(0, bytes.length / 2));
      },
    );
  }

  override rename(from: string, to: string): Promise<void> {
    return this.#effect(() => super.rename(from, to));
  }

  override link(from: string, to: string): Promise<void> {
    return this.#effect(() => super.link(from, to));
  }

  override remove(path: string): Promise<void> {
    return this.#effect(() => super.remove(path));
  }

  override makeDirectory(path: string, attributes: NewAttributes): Promise<void> {
    return this.#effect(() => super.makeDirectory(path, attributes));
  }

  override removeDirectory(path: string): Promise<void> {
    return this.#effect(() => super.removeDirectory(path));
  }

  override setAttributes(path: string, attributes: NewAttributes): Promise<void> {
    return this.#effect(() => super.setAttributes(path, attributes));
  }

  override syncDirectory(path: string): Promise<void> {
    return this.#effect(() => super.syncDirectory(path));
  }

  async #effect(work: () => Promise<void>, half?: () => Promise<void>): Promise<void> {
    if (half !== undefined || moment === 'after') this.#effects += 1;
    const isLast = this.#effects === Number(effect);
    await (isLast && moment === 'half' && half ? half() : work());
    if (isLast) process.kill(process.pid, 'SIGKILL');
  }
}

/** This plan has no checkers; without them the program starts in half the time. */
class NoPrograms extends ProgramRunner {
  override run(): Promise<never> {
    return Promise.reject(new Error('no checker is expected'));
  }
}

const plan = JSON.parse(await text(process.stdin)) as Plan;
const receipt = await applyPlan(plan, {
  files: new MortalFiles(root),
  programs: new NoPrograms(),
  services: serviceManagers(),
  prober: new NetworkProber(),
  clock: new SystemClock(),
});
process.stdout.write(receipt.outcome);
