import { refusal } from '../refusal.ts';

/** The most rows of one page, by list; the schema's comments promise these. */
export const pageLimits = { nodes: 10_000, events: 1000, auditLog: 1000, settingsHistory: 1000 };

/** Checks how many rows were asked for. */
export function pageSize(list: keyof typeof pageLimits, first: number): number {
  const most = pageLimits[list];
  if (first >= 0 && first <= most) return first;
  throw refusal('BAD_USER_INPUT', `Expected \`first\` from 0 to ${most}, got ${first}.`);
}
