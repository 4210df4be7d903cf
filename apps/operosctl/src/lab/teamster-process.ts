import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { CommandFailure, exitCodes } from '../exit-codes.ts';
import type { LabPlace } from './lab-place.ts';

const START_SECONDS = 60;
const STOP_SECONDS = 15;

/** A Teamster of its own, started for the lab and stopped with it. */
export class TeamsterProcess {
  readonly #child: ChildProcess;
  /** Resolves when the process ends, with what it ended with. */
  readonly ended: Promise<string>;

  private constructor(child: ChildProcess) {
    this.#child = child;
    this.ended = new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        resolve(signal ?? `exit code ${code ?? 0}`);
      });
    });
  }

  /** Starts it and waits until it is ready to answer. */
  static async start(place: LabPlace): Promise<TeamsterProcess> {
    const log = createWriteStream(place.teamsterLog, { flags: 'a', mode: 0o600 });
    const child = spawn(process.execPath, [place.teamsterProgram], {
      env: { ...process.env, ...place.teamsterEnvironment },
      stdio: ['ignore', 'pipe', 'pipe'],
      // Its own group: a Ctrl-C in the terminal reaches the lab, which then stops Teamster in good order.
      detached: true,
    });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    const teamster = new TeamsterProcess(child);
    await teamster.#untilReady(place);
    return teamster;
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGTERM');
    const stopped = await Promise.race([
      this.ended,
      wait(STOP_SECONDS * 1000, 'late', { ref: false }),
    ]);
    if (stopped === 'late') this.#child.kill('SIGKILL');
  }

  async #untilReady(place: LabPlace): Promise<void> {
    let over: string | undefined;
    void this.ended.then((reason) => (over = reason));
    for (let tries = 0; tries < START_SECONDS * 5; tries += 1) {
      if (over !== undefined) throw failed(`ended with ${over}`, place);
      if (await isReady(`${place.managementUrl}/readyz`)) return;
      await wait(200);
    }
    await this.stop();
    throw failed(`was not ready within ${START_SECONDS} s`, place);
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false; // not listening yet
  }
}

function failed(what: string, place: LabPlace): CommandFailure {
  return new CommandFailure(exitCodes.failed, `Teamster ${what}; see ${place.teamsterLog}`);
}
