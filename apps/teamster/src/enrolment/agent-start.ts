import { bootStages } from '@operos/cluster-model';
import type { FleetNode } from '../fleet/fleet-node.ts';
import { believable } from '../fleet/reach-stages.ts';

const beforeTheAgent = bootStages
  .slice(
    0,
    bootStages.findIndex(({ id }) => id === 'agent-started'),
  )
  .map(({ id }) => id);

/**
 * When an agent started, if it says so. Its clock may be slow, so it does not count as started before what the
 * daemons of the controller saw of its boot.
 */
export function agentStart(
  { startedAt }: { readonly startedAt: number | null },
  stages: FleetNode['stages'],
  now: number,
): FleetNode['stages'] {
  if (startedAt === null) return {};
  const seen = beforeTheAgent.map((id) => stages[id] ?? 0).filter((at) => at <= now);
  return { 'agent-started': Math.max(believable(startedAt, now), ...seen) };
}
