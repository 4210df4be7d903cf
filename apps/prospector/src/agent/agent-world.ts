import type { HardwareReport } from '@operos/hw-inventory';
import type { AgentClient, PlanReceipt } from '@operos/teamster-api';
import type { AgentStore } from '../store/agent-store.ts';
import type { Show } from '../status/status-board.ts';
import type { Clock } from './clock.ts';
import type { Say } from './say.ts';

/** An open way to the server. */
export interface Connection {
  readonly client: AgentClient;
  close(): void;
}

/** Everything the agent does not decide itself; the tests put their own in. */
export interface AgentWorld {
  readonly clock: Clock;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly store: AgentStore;
  /** Connects to the one trusted server, with the machine's certificate when it has one. */
  readonly connect: (certificate?: string) => Promise<Connection>;
  readonly collect: () => Promise<HardwareReport>;
  /** Brings the machine to what the plan says and tells what that took. */
  readonly applyPlan: (plan: unknown) => Promise<Pick<PlanReceipt, 'outcome' | 'steps'>>;
  readonly say: Say;
  readonly show: Show;
  /** Tells the service manager, see sd_notify(3). */
  readonly notify: (state: string) => Promise<void>;
}

/** What this machine says of itself when it asks to enrol. */
export interface ApplicationFacts {
  readonly caFingerprint: string;
  readonly agentVersion: string;
  /** When the agent started; absent once the server knows. */
  readonly startedAt?: Date;
  readonly bootMac?: string;
  readonly joinToken?: { readonly id: string; readonly secret: string };
}
