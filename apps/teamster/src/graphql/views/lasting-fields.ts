import type { LastingFields } from '../printing/kept-runs.ts';
import type { NodeView } from './node-view.ts';

const ofNode: readonly (keyof NodeView)[] = [
  'id',
  'name',
  'simulated',
  'phrase',
  'identity',
  'address',
  'mac',
  'vendor',
  'product',
  'cpuThreads',
  'memory',
  'diskCount',
  'diskBytes',
  'firstSeen',
  'agentVersion',
  'certificateExpires',
  'rejectedBecause',
];

/** What a view shows alike for as long as it lives: neither time nor a heartbeat changes it, nor another server. */
export const lastingFields: LastingFields = { Node: new Set<string>(ofNode) };
