import type { DnsName, Ipv4Address } from '@operos/cluster-model';
import type { ProvisioningConfig } from './provisioning/provisioning-config.ts';

/** Where one of Teamster's servers listens. Port 0 lets the system choose. */
export interface Listener {
  readonly host: string;
  readonly port: number;
}

/** How much machines that nobody approved yet may ask for. */
export interface EnrolmentLimits {
  /** Machines waiting for approval at one time. */
  readonly pending: number;
  /** The same from one source address: one machine, or all behind one router. */
  readonly pendingFromOneSource: number;
  /** Requests and nonces from one source address in a minute. */
  readonly requestsPerMinute: number;
}

/** Everything that the environment decides, read once at the start and frozen. */
export class Config {
  /** Holds the SQLite file and the cluster's certificate authority. */
  declare readonly dataDir: string;
  /** Where the nightly backups lie. */
  declare readonly backupDir: string;
  /** `postgres://…`, or null for SQLite in the data folder. */
  declare readonly databaseUrl: string | null;
  /** GraphQL and Waterfront, for people. */
  declare readonly http: Listener;
  /** Enrolment and heartbeats, for machines. */
  declare readonly agent: Listener;
  /** Metrics and health, for the controller itself. */
  declare readonly management: Listener;
  /** Whether machines of a virtual datacentre may enrol. */
  declare readonly simulation: boolean;
  /** Waterfront's built files, or null when something else serves them. */
  declare readonly waterfrontDir: string | null;
  declare readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Under which names and addresses machines reach the agent port; in its certificate. */
  declare readonly serverNames: readonly DnsName[];
  declare readonly serverAddresses: readonly Ipv4Address[];
  declare readonly limits: EnrolmentLimits;
  /** Holds the first admin's password; written at the first start when it is absent. */
  declare readonly adminPasswordFile: string;
  /** Shows the API explorer, and the schema to everybody. Never on a controller. */
  declare readonly development: boolean;
  declare readonly provisioning: ProvisioningConfig;

  /** Freezes the values; nothing changes them while Teamster runs. */
  static of(values: Omit<Config, never>): Config {
    return Object.freeze(Object.assign(new Config(), values));
  }
}
