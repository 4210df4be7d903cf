import type { ClusterSettings } from '../src/index.ts';

/** Fields that get other values, in order. */
export type Changes = readonly (readonly [path: string, value: unknown])[];

/** One way to spoil valid settings, and the issue that must follow. */
export interface Mutation {
  readonly name: string;
  readonly path: string;
  readonly code: string;
  /** What makes the spoiling possible; leaves the settings valid. */
  readonly given?: Changes;
  readonly change: (settings: ClusterSettings) => Changes;
}

/** The commonest mutation: one field has one other value, and the issue is there. */
export function set(path: string, value: unknown): Pick<Mutation, 'path' | 'change'> {
  return { path, change: () => [[path, value]] };
}

/** An enrolment section with this one policy. */
export function onePolicy(policy: Readonly<Record<string, unknown>>): Changes {
  return [['enrolment', { policies: [policy] }]];
}

/** A public network by DHCP. */
export const dhcpSite: Changes = [['publicNetwork', { mode: 'dhcp', interface: 'public0' }]];
