import type { AgentStatus, SiteStatus } from '@operos/teamster-api';
import type { ServicePhase } from './service-phase.ts';

/** What the machine is for. */
export type Role = 'worker' | 'controller';

/** A wired interface, as somebody at the rack needs to know it. */
export interface WiredInterface {
  readonly name: string;
  readonly mac: string;
  readonly link: 'up' | 'no cable' | 'off';
  /** In Mb/s; absent when the driver does not say. */
  readonly speed?: number | undefined;
  /** With their prefix lengths. */
  readonly addresses: readonly string[];
}

/** A service that does not run although it should. */
export interface FailedService {
  readonly unit: string;
  readonly description: string;
  /** The last lines of its log, oldest first. */
  readonly log: readonly string[];
}

/** What the service manager says of all services together. */
export interface Services {
  readonly running: number;
  /** Names of those that are starting or stopping. */
  readonly changing: readonly string[];
  readonly failed: readonly FailedService[];
  /** How each is, by the name of its unit; one that is not here is off. */
  readonly phases: Readonly<Record<string, ServicePhase>>;
}

/** Everything the status screen shows of the machine; a part that could not be read is undefined. */
export interface MachineState {
  readonly role: Role;
  readonly hostname: string;
  readonly now: Date;
  readonly uptimeSeconds?: number | undefined;
  readonly memory?: { readonly usedMiB: number; readonly totalMiB: number } | undefined;
  /** From 0 to 1, as systemd has it. */
  readonly bootProgress?: number | undefined;
  readonly interfaces: readonly WiredInterface[];
  readonly services?: Services | undefined;
  /** Of a worker. */
  readonly agent?: AgentStatus | undefined;
  /** What Teamster says, on a controller. */
  readonly site?: SiteStatus | undefined;
}
