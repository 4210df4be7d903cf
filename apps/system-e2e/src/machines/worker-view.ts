import { eventually } from '@operos/dhcp-config/testing';
import type { TeamsterSession } from '../teamster-session.ts';
import type { LabOfMachines } from './lab-of-machines.ts';

/** A worker as an admin sees it. */
export interface WorkerView {
  readonly phase: string;
  readonly timeline: readonly { readonly stage: string }[];
  readonly events: {
    readonly edges: readonly {
      readonly node: { readonly kind: string; readonly message: string };
    }[];
  };
}

const WORKERS = `{ nodes { edges { node {
  mac phase timeline { stage } events(first: 50) { edges { node { kind message } } }
} } } }`;
const BOOT_MS = 900_000; // a loaded computer that emulates in software takes its time

/** One machine of a lab, looked at through the API. */
export class WatchedWorker {
  readonly #lab: LabOfMachines;
  readonly #name: string;
  readonly #session: TeamsterSession;

  constructor(lab: LabOfMachines, name: string, session: TeamsterSession) {
    this.#lab = lab;
    this.#name = name;
    this.#session = session;
  }

  /** What Teamster knows of it; undefined until its first packet. */
  async look(): Promise<WorkerView | undefined> {
    const { nodes } = await this.#session.ask<{
      nodes: { edges: { node: WorkerView & { mac: string | null } }[] };
    }>(WORKERS);
    const [mac] = this.#lab.machine(this.#name).macs;
    return nodes.edges.find(({ node }) => node.mac === mac)?.node;
  }

  /** Waits until it is as described. */
  until(what: string, isSo: (worker: WorkerView) => boolean): Promise<WorkerView> {
    const look = async (): Promise<WorkerView | undefined> => {
      const worker = await this.look();
      return worker !== undefined && isSo(worker) ? worker : undefined;
    };
    return eventually(what, look, BOOT_MS).catch((cause: unknown) => {
      const said = this.#lab.serial(this.#name).split('\n').slice(-20).join('\n');
      throw new Error(`Expected ${what}; its serial line ended with:\n${said}`, { cause });
    });
  }

  untilPending(): Promise<WorkerView> {
    return this.until('it to wait for approval', ({ phase }) => phase === 'Pending');
  }

  /** Waits until an admin can read this of it. */
  untilTold(words: RegExp): Promise<WorkerView> {
    return this.until(`an event ${words.source}`, (worker) =>
      worker.events.edges.some(({ node: { message } }) => words.test(message)),
    );
  }

  /** Waits until it says so on its console; who stands before the machine reads that. */
  untilSaid(words: RegExp): Promise<boolean> {
    return eventually(
      `the console to say ${words.source}`,
      () => words.test(this.#lab.serial(this.#name)) || undefined,
      BOOT_MS,
    );
  }
}
