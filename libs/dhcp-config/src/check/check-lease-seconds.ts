import type { Issue } from '@operos/cluster-model';
import type { DhcpModel } from '../dhcp-model.ts';
import { dhcpError } from './dhcp-issue.ts';

const SHORTEST = 60;
const LONGEST = 2 ** 31 - 1; // dhcpd adds it to the time of day in 32 bits

/** Judges the lease times: whole seconds, neither a storm of renewals nor an overflow, and in order. */
export function checkLeaseSeconds({ leaseSeconds }: DhcpModel): Issue[] {
  const illegal = (['default', 'max'] as const).filter((key) => !isLegal(leaseSeconds[key]));
  if (illegal.length > 0) return illegal.map((key) => illegalIssue(key, leaseSeconds[key]));
  if (leaseSeconds.default <= leaseSeconds.max) return [];
  return [
    dhcpError({
      path: 'leaseSeconds.max',
      code: 'dhcp-lease-order',
      message: `Expected at least the default of ${leaseSeconds.default} seconds, got ${leaseSeconds.max}`,
      remedy: 'Raise the longest lease time, or lower the default.',
    }),
  ];
}

function isLegal(seconds: number): boolean {
  return Number.isInteger(seconds) && seconds >= SHORTEST && seconds <= LONGEST;
}

function illegalIssue(key: 'default' | 'max', got: number): Issue {
  return dhcpError({
    path: `leaseSeconds.${key}`,
    code: 'dhcp-lease-seconds',
    message: `Expected whole seconds from ${SHORTEST} to ${LONGEST}, got ${got}`,
    remedy: 'An hour (3600) suits servers that are often reinstalled, a day (86400) any others.',
  });
}
