import { existsSync, readFileSync } from 'node:fs';
import { eventually } from '@operos/dhcp-config/testing';
import { CommandFailure, exitCodes } from '../../exit-codes.ts';
import { TeamsterSession } from '../../teamster/teamster-session.ts';
import type { MachinePlan } from '../machine/machine-plan.ts';
import type { VmLab } from '../vm-lab.ts';
import { type BootRecord, bootRecord } from './boot-record.ts';
import { type FetchedFile, fetchedFiles } from './fetched-files.ts';
import { approve, type NodeView, nodeWithMac } from './node-view.ts';

const PENDING_MS = 900_000; // a loaded computer without KVM takes its time
const APPLIED_MS = 240_000;

/** What the scenario goes with. */
export interface NetbootRun {
  readonly lab: VmLab;
  readonly machines: readonly MachinePlan[];
  /** All at once, or one after the other, which tells how long one takes. */
  readonly together: boolean;
  readonly say: (sentence: string) => void;
}

/** Blank machines start over the network, are let in and apply their plan; gives what was seen of each boot. */
export async function netboot(run: NetbootRun): Promise<readonly BootRecord[]> {
  const { controller } = run.lab.status;
  if (controller === null)
    throw new CommandFailure(exitCodes.failed, 'Expected a controller, which needs root.');
  const session = await TeamsterSession.open({ ...controller, user: 'admin' });
  const boots = run.machines.map((plan) => new Boot(run, plan, session));
  if (run.together) return Promise.all(boots.map((boot) => boot.go()));
  const records: BootRecord[] = [];
  for (const boot of boots) records.push(await boot.go());
  return records;
}

/** One machine from power-on to its plan. */
class Boot {
  readonly #run: NetbootRun;
  readonly #plan: MachinePlan;
  readonly #session: TeamsterSession;
  #poweredOnAt = 0;
  #node: NodeView | undefined;
  #leased: string | undefined;
  #saidStage = '';

  constructor(run: NetbootRun, plan: MachinePlan, session: TeamsterSession) {
    this.#run = run;
    this.#plan = plan;
    this.#session = session;
  }

  async go(): Promise<BootRecord> {
    const machine = this.#run.lab.machine(this.#plan.name);
    await machine.powerOn();
    this.#poweredOnAt = machine.poweredOnAt ?? Date.now();
    this.#say('power on');
    const problem = await this.#follow().then(
      () => undefined,
      (error: unknown) => (error as Error).message,
    );
    await machine.powerOff();
    return bootRecord({
      plan: this.#plan,
      poweredOnAt: this.#poweredOnAt,
      node: this.#node,
      fetched: this.#fetched(),
      ...(problem === undefined ? {} : { problem }),
    });
  }

  async #follow(): Promise<void> {
    const { id, name } = await this.#until('it to wait for approval', isPending, PENDING_MS);
    const issues = await approve(this.#session, id);
    if (issues.length > 0)
      throw new Error(`Teamster did not approve ${name}: ${issues[0]?.message ?? ''}`);
    await this.#until('its plan to be applied', hasApplied, APPLIED_MS);
  }

  #until(
    what: string,
    isReached: (node: NodeView) => boolean,
    deadlineMs: number,
  ): Promise<NodeView> {
    const look = async (): Promise<NodeView | undefined> => {
      if (!this.#run.lab.machine(this.#plan.name).isOn)
        throw new Error(`Expected ${what}, but QEMU ended`);
      const seen = await nodeWithMac(this.#session, this.#plan.macs[0] ?? '');
      if (seen === undefined) return undefined;
      this.#node = seen.node;
      this.#leased ??= seen.leased;
      if (seen.node.stage !== this.#saidStage) this.#say(seen.node.stage);
      this.#saidStage = seen.node.stage;
      return isReached(seen.node) ? seen.node : undefined;
    };
    return eventually(what, look, deadlineMs);
  }

  #fetched(): readonly FetchedFile[] {
    const { bootAccessLog = '' } = this.#run.lab.status.controller ?? {};
    if (this.#leased === undefined || !existsSync(bootAccessLog)) return [];
    const since = this.#poweredOnAt;
    return fetchedFiles(readFileSync(bootAccessLog, 'utf8'), { client: this.#leased, since });
  }

  #say(what: string): void {
    const seconds = ((Date.now() - this.#poweredOnAt) / 1000).toFixed(1);
    this.#run.say(`${seconds.padStart(7)} s  ${this.#plan.name}  ${what}`);
  }
}

function isPending({ phase }: NodeView): boolean {
  return phase === 'Pending';
}

function hasApplied({ timeline }: NodeView): boolean {
  return timeline.some(({ stage }) => stage === 'plan-applied');
}
