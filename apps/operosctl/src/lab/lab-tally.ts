import type { LabEvent } from './lab-log.ts';

const STATES = [
  'off',
  'booting',
  'waiting for approval',
  'in conflict',
  'preparing',
  'ready',
  'degraded',
  'rejected',
  'without power',
] as const;

type State = (typeof STATES)[number];

/** What an event makes of a machine; every other stage belongs to its boot. */
const stateAfter: Readonly<Record<string, State>> = {
  pending: 'waiting for approval',
  conflict: 'in conflict',
  approved: 'preparing',
  'plan-applied': 'preparing',
  joining: 'preparing',
  ready: 'ready',
  rejected: 'rejected',
  'fault:dead-disk': 'degraded',
  'fault:lost-power': 'without power',
};

/** How many machines are how far, for one line on the screen. */
export class LabTally {
  readonly #machines: number;
  readonly #states = new Map<number, State>();

  constructor(machines: number) {
    this.#machines = machines;
  }

  note({ machine, event }: LabEvent): void {
    this.#states.set(machine, stateAfter[event] ?? 'booting');
  }

  /** `20 servers: 3 booting, 17 waiting for approval` */
  get text(): string {
    const counts = new Map<State, number>([['off', this.#machines - this.#states.size]]);
    for (const state of this.#states.values()) counts.set(state, (counts.get(state) ?? 0) + 1);
    const parts = STATES.filter((state) => (counts.get(state) ?? 0) > 0).map(
      (state) => `${counts.get(state) ?? 0} ${state}`,
    );
    const servers = this.#machines === 1 ? '1 server' : `${this.#machines} servers`;
    return [servers, parts.join(', ')].filter((text) => text !== '').join(': ');
  }
}
