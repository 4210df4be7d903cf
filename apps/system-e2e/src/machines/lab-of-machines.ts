import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TeamsterSession } from '../teamster-session.ts';
import { type Ended, fasterEmulator, runLab, runScenario } from './run-lab.ts';

const COMMAND_MS = 400_000;
const SCENARIO_MS = 1_500_000;

/** What `operosctl lab status --json` prints, as far as it is looked at here. */
interface Status {
  readonly namespace: string;
  readonly controller: {
    readonly url: string;
    readonly passwordFile: string;
    readonly address: string;
    readonly agentPort: number;
    readonly layers: string;
    readonly bootAccessLog: string;
  };
  readonly machines: readonly {
    readonly name: string;
    readonly macs: readonly [string, ...string[]];
    readonly serialLog: string;
  }[];
}

/** A lab of virtual machines, driven by the built command line as a person does. */
export class LabOfMachines {
  readonly #folder: string;
  readonly status: Status;

  private constructor(folder: string, status: Status) {
    this.#folder = folder;
    this.status = status;
  }

  /** Starts the controller; the machines are off. */
  static async up(...machines: readonly string[]): Promise<LabOfMachines> {
    const folder = mkdtempSync(join(tmpdir(), 'operos-machines-'));
    const plans = machines.flatMap((plan) => ['--machine', plan]);
    const printed = await must(['up', '--data', folder, '--json', ...plans, ...fasterEmulator()]);
    return new LabOfMachines(folder, JSON.parse(printed) as Status);
  }

  async power(name: string, action: 'on' | 'off' | 'reset'): Promise<void> {
    await must(['power', name, action, '--data', this.#folder]);
  }

  /** `up`, `down` or `loss=5%`. */
  async net(name: string, quality: string): Promise<void> {
    await must(['net', name, quality, '--data', this.#folder]);
  }

  /** What the machine said on its serial line, each line with the seconds since power-on. */
  serial(name: string): string {
    return readFileSync(this.machine(name).serialLog, 'utf8');
  }

  machine(name: string): Status['machines'][number] {
    const found = this.status.machines.find((each) => each.name === name);
    if (found === undefined) throw new Error(`Expected a machine ${name}`);
    return found;
  }

  signIn(): Promise<TeamsterSession> {
    const { url, passwordFile } = this.status.controller;
    return TeamsterSession.open(url, passwordFile);
  }

  /** Runs a program where the controller is. */
  inside(...command: readonly string[]): string {
    const words = ['netns', 'exec', this.status.namespace, ...command];
    return execFileSync('ip', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  }

  async down(): Promise<void> {
    await runLab(['down', '--data', this.#folder], COMMAND_MS);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Runs `operosctl lab netboot --json` to its end, in a folder of its own. */
export function labNetboot(...words: readonly string[]): Promise<Ended> {
  return runScenario(['netboot', '--json', ...words], SCENARIO_MS);
}

async function must(words: readonly string[]): Promise<string> {
  const { exitCode, printed, complaint } = await runLab(words, COMMAND_MS);
  if (exitCode !== 0) throw new Error(`operosctl lab ${words.join(' ')} failed: ${complaint}`);
  return printed;
}
