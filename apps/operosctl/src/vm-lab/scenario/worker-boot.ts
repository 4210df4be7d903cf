import { setTimeout as wait } from 'node:timers/promises';
import { eventually } from '@operos/dhcp-config/testing';
import type { VirtualMachine } from '../machine/virtual-machine.ts';
import { type BootRecord, bootRecord } from './boot-record.ts';
import type { FetchedFile } from './fetched-files.ts';
import { approve, type AskingSession, type NodeView, nodeWithMac } from './node-view.ts';

const PENDING_MS = 900_000; // a loaded computer without KVM takes its time
const APPLIED_MS = 240_000;

/** Whom a boot concerns beside the machine. */
export interface BootWitness {
  /** An admin at the controller that it boots from. */
  readonly session: AskingSession;
  /** What the controller sent to an address since a moment, in milliseconds since the epoch. */
  readonly fetched: (client: string, since: number) => readonly FetchedFile[];
  readonly say: (sentence: string) => void;
  /** How long to wait between two looks: a controller in an emulated machine has little time for them. */
  readonly paceMs?: number;
  /** By how much the controller's clock may be behind this computer's. */
  readonly clockBehindMs?: number;
}

/** One machine from power-on to its plan. */
export class WorkerBoot {
  readonly #machine: VirtualMachine;
  readonly #witness: BootWitness;
  #poweredOnAt = 0;
  #node: NodeView | undefined;
  #leased: string | undefined;
  #saidStage = '';

  constructor(machine: VirtualMachine, witness: BootWitness) {
    this.#machine = machine;
    this.#witness = witness;
  }

  /** From power-on to its plan, then off again. */
  async go(): Promise<BootRecord> {
    const record = await this.goAndStay();
    await this.#machine.powerOff();
    return record;
  }

  /** From power-on to its plan. */
  async goAndStay(): Promise<BootRecord> {
    const machine = this.#machine;
    await machine.powerOn();
    this.#poweredOnAt = machine.poweredOnAt ?? Date.now();
    this.#say('power on');
    const problem = await this.#follow().then(
      () => undefined,
      (error: unknown) => (error as Error).message,
    );
    return bootRecord({
      plan: machine.plan,
      poweredOnAt: this.#poweredOnAt,
      node: this.#node,
      fetched: this.#fetched(),
      clockBehindMs: this.#witness.clockBehindMs ?? 0,
      ...(problem === undefined ? {} : { problem }),
    });
  }

  async #follow(): Promise<void> {
    const { id, name } = await this.#until('it to wait for approval', isPending, PENDING_MS);
    const issues = await approve(this.#witness.session, id);
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
      if (!this.#machine.isOn) throw new Error(`Expected ${what}, but QEMU ended`);
      await wait(this.#witness.paceMs ?? 0);
      const seen = await nodeWithMac(this.#witness.session, this.#machine.plan.macs[0] ?? '');
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
    return this.#leased === undefined ? [] : this.#witness.fetched(this.#leased, this.#poweredOnAt);
  }

  #say(what: string): void {
    const seconds = ((Date.now() - this.#poweredOnAt) / 1000).toFixed(1);
    this.#witness.say(`${seconds.padStart(7)} s  ${this.#machine.plan.name}  ${what}`);
  }
}

function isPending({ phase }: NodeView): boolean {
  return phase === 'Pending';
}

function hasApplied({ timeline }: NodeView): boolean {
  return timeline.some(({ stage }) => stage === 'plan-applied');
}
