import { readFile } from 'node:fs/promises';
import { AgentClientError } from '@operos/teamster-api';
import type { RackedMachine } from './datacentre/datacentre.ts';
import { greeting } from './greeting.ts';
import { LabLog } from './lab-log.ts';
import { LabTally } from './lab-tally.ts';
import { labWorld } from './lab-world.ts';
import { fastClock } from './machine/lab-clock.ts';
import { runDatacentre } from './run-datacentre.ts';
import type { LabRun } from './run-lab.ts';
import { keepTeamster } from './teamster/keep-teamster.ts';
import { TeamsterProcess } from './teamster/teamster-process.ts';
import { trustOwnTeamster } from './teamster/trust-own-teamster.ts';
import { connectionsTo } from './machine/open-connections.ts';

const LOOK_EVERY_MS = 300;

/** A Teamster and its machines, from start to stop. */
export class Lab {
  readonly #run: LabRun;
  readonly #machines: readonly RackedMachine[];
  readonly #log = new LabLog();
  readonly #tally: LabTally;
  readonly #failed = new AbortController();
  readonly #stop: AbortSignal;
  #teamster: TeamsterProcess | undefined;
  #isAway = false;

  constructor(run: LabRun, machines: readonly RackedMachine[], signal: AbortSignal) {
    this.#run = run;
    this.#machines = machines;
    this.#tally = new LabTally(machines.length);
    this.#stop = AbortSignal.any([signal, this.#failed.signal]);
  }

  /** Resolves once all is stopped; fails when Teamster cannot be kept running. */
  async run(): Promise<void> {
    const looking = setInterval(() => {
      this.#look();
    }, LOOK_EVERY_MS);
    try {
      this.#run.screen.status('Starting Teamster …');
      this.#teamster = await this.#start();
      await this.#greet();
      await Promise.race([this.#keep(this.#teamster), this.#live()]);
    } catch (error) {
      if (!this.#stop.aborted) throw error;
    } finally {
      clearInterval(looking);
      this.#failed.abort();
      await this.#teamster?.stop();
      this.#run.screen.clearStatus();
    }
  }

  #start(): Promise<TeamsterProcess> {
    return TeamsterProcess.start(this.#run.place, this.#stop);
  }

  async #greet(): Promise<void> {
    const { place, plan, speed, screen } = this.#run;
    const password = (await readFile(place.passwordFile, 'utf8')).trim();
    screen.clearStatus();
    screen.say(greeting({ place, password, seed: plan.seed, machines: plan.machines, speed }));
  }

  /** Machines that are all done, as in a datacentre without any, are no reason to stop. */
  async #live(): Promise<never> {
    const { place, plan, speed } = this.#run;
    const { authority, caFingerprint } = await trustOwnTeamster(place.agentUrl);
    this.#log.listen((event) => {
      this.#tally.note(event);
    });
    const around = {
      ...labWorld(place, this.#log, fastClock(speed, this.#stop)),
      seed: plan.seed,
      caFingerprint,
      connect: connectionsTo({ server: place.agentUrl, authority }, this.#stop),
      onTrouble: (machine: number, error: Error) => {
        this.#trouble(machine, error);
      },
    };
    await runDatacentre(this.#machines, around, this.#stop);
    return new Promise(() => undefined);
  }

  #keep(teamster: TeamsterProcess): Promise<void> {
    return keepTeamster(teamster, {
      start: () => this.#start(),
      onEnd: (reason) => {
        this.#isAway = true;
        this.#say(`  Teamster ended (${reason}); starting it again`);
      },
      onStart: (next) => {
        this.#teamster = next;
        this.#isAway = false;
        this.#say('  Teamster is back');
      },
      now: () => performance.now(),
      signal: this.#stop,
    });
  }

  #look(): void {
    if (this.#teamster === undefined || this.#stop.aborted) return;
    const away = this.#isAway ? ' (Teamster is starting)' : '';
    this.#run.screen.status(`${this.#tally.text}${away}`);
  }

  /** That Teamster is away is said once by whoever started it, not by each machine. */
  #trouble(machine: number, error: Error): void {
    const isAway =
      error instanceof AgentClientError && (error.code === 'unreachable' || error.code === 'busy');
    if (!isAway && !this.#stop.aborted)
      this.#run.screen.sayOnce(`  Server ${machine}: ${error.message}\n`);
  }

  #say(sentence: string): void {
    this.#run.screen.say(`${sentence}\n`);
  }
}
