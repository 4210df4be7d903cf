import type { DisplayText } from '../display-text.ts';
import type { MacAddress } from '../mac-address.ts';
import type { MachineUuid } from '../machine-uuid.ts';
import type { Timestamp } from '../timestamp.ts';

/** One way in for a new server; whatever no policy admits waits for an administrator. */
export type EnrolmentPolicy = ManualPolicy | AllowListPolicy | JoinTokenPolicy | OpenWindowPolicy;

/** An administrator decides. Always the last resort, whether it is listed or not. */
export interface ManualPolicy {
  readonly kind: 'manual';
}

/** A server that shows any of this evidence is admitted. */
export interface AllowListPolicy {
  readonly kind: 'allowList';
  readonly serials: readonly DisplayText[];
  readonly uuids: readonly MachineUuid[];
  readonly macs: readonly MacAddress[];
}

/** A server that knows the token's secret is admitted. The secret itself is never part of the settings. */
export interface JoinTokenPolicy {
  readonly kind: 'joinToken';
  readonly id: string;
  readonly until: Timestamp;
  /** How many servers it admits; absent: any number until it ends. */
  readonly count?: number | undefined;
}

/** Any server is admitted until the window closes. */
export interface OpenWindowPolicy {
  readonly kind: 'openWindow';
  readonly until: Timestamp;
  readonly count: number;
}
