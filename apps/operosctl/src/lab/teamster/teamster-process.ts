import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, existsSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { CommandFailure, exitCodes } from '../../exit-codes.ts';
import type { LabPlace } from '../place/lab-place.ts';
import { markProcess } from '../place/process-mark.ts';
import { lastComplaint } from './last-complaint.ts';
import { teamsterEnvironment } from './teamster-environment.ts';

const START_SECONDS = 90;
const STOP_SECONDS = 15;
const LOOK_EVERY_MS = 150;

/** A Teamster of its own, started for the lab and stopped with it. */
export class TeamsterProcess {
  readonly #child: ChildProcess;
  readonly #place: LabPlace;
  #end: string | undefined;
  /** Resolves when the process ends, with what it ended with. */
  readonly ended: Promise<string>;

  private constructor(child: ChildProcess, place: LabPlace) {
    this.#child = child;
    this.#place = place;
    this.ended = new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        this.#end = signal ?? `exit code ${code ?? 0}`;
        rmSync(place.teamsterMark, { force: true });
        resolve(this.#end);
      });
    });
  }

  /** Starts it and waits until it is ready to answer; fails when it does not come up, or when the signal fires. */
  static async start(place: LabPlace, signal: AbortSignal): Promise<TeamsterProcess> {
    if (!existsSync(place.teamsterProgram))
      throw new CommandFailure(
        exitCodes.failed,
        `Expected Teamster at ${place.teamsterProgram}, found nothing; build it first: npm run build`,
      );
    const teamster = new TeamsterProcess(spawnTeamster(place), place);
    try {
      await teamster.#untilReady(signal);
      return teamster;
    } catch (error) {
      await teamster.stop();
      throw error;
    }
  }

  /** Asks it to stop, and ends it when it does not. */
  async stop(): Promise<void> {
    if (this.#end !== undefined) return;
    this.#child.kill('SIGTERM');
    const late = wait(STOP_SECONDS * 1000, 'late', { ref: false });
    if ((await Promise.race([this.ended, late])) !== 'late') return;
    this.#child.kill('SIGKILL');
    await this.ended;
  }

  async #untilReady(signal: AbortSignal): Promise<void> {
    const deadline = performance.now() + START_SECONDS * 1000;
    while (performance.now() < deadline) {
      if (this.#end !== undefined) throw failed(`ended with ${this.#end}`, this.#place);
      if (await isReady(`${this.#place.managementUrl}/readyz`)) return;
      await wait(LOOK_EVERY_MS, undefined, { signal });
    }
    throw failed(`was not ready within ${START_SECONDS} s`, this.#place);
  }
}

function spawnTeamster(place: LabPlace): ChildProcess {
  const log = createWriteStream(place.teamsterLog, { flags: 'a', mode: 0o600 });
  const child = spawn(process.execPath, [place.teamsterProgram], {
    env: teamsterEnvironment(process.env, place.teamsterEnvironment),
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own group: a Ctrl-C in the terminal reaches the lab, which then stops Teamster in good order.
    detached: true,
  });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  child.once('close', () => {
    log.end();
  });
  endWithUs(child);
  const mark = child.pid === undefined ? undefined : markProcess(child.pid);
  if (mark !== undefined) writeFileSync(place.teamsterMark, JSON.stringify(mark));
  return child;
}

/** However this process ends, it leaves nothing running behind; what Teamster acknowledged is durable all the same. */
function endWithUs(child: ChildProcess): void {
  const kill = () => child.kill('SIGKILL');
  process.on('exit', kill);
  child.once('exit', () => process.off('exit', kill));
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false; // not listening yet
  }
}

function failed(what: string, { teamsterLog }: LabPlace): CommandFailure {
  const said = lastComplaint(teamsterLog);
  const why = said === undefined ? '' : `: ${said}`;
  return new CommandFailure(exitCodes.failed, `Teamster ${what}${why}\nIts log is ${teamsterLog}`);
}
