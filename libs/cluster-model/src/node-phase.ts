/**
 * Where a server is on its way, from the first packet to running workloads. Derived from sightings, never stored.
 * Unknown → Booting → Pending → Approved → Preparing → Joining → Ready; Ready ⇄ Degraded or Lost;
 * Ready → Draining → Updating → Booting; any → Retired. A rejected server counts as Retired until it is approved.
 */
export type NodePhase = (typeof nodePhases)[number];

/** Every phase, in the order of a server's life. */
export const nodePhases = [
  'Unknown',
  'Booting',
  'Pending',
  'Approved',
  'Preparing',
  'Joining',
  'Ready',
  'Degraded',
  'Lost',
  'Draining',
  'Updating',
  'Retired',
] as const;
