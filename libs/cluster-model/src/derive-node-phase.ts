import type { BootStageId } from './boot-stage.ts';
import type { NodePhase } from './node-phase.ts';
import type { NodeSightings } from './node-sightings.ts';
import { nodeStage } from './node-stage.ts';

const phaseOfStage: Readonly<Record<BootStageId, NodePhase>> = {
  'address-requested': 'Booting',
  'address-leased': 'Booting',
  'loader-fetched': 'Booting',
  'menu-fetched': 'Booting',
  'kernel-fetched': 'Booting',
  'initramfs-fetched': 'Booting',
  'kernel-started': 'Booting',
  'layers-fetched': 'Booting',
  'system-started': 'Booting',
  'agent-started': 'Booting',
  'enrolment-requested': 'Pending',
  'awaiting-approval': 'Pending',
  approved: 'Approved',
  'certificate-issued': 'Approved',
  'plan-received': 'Preparing',
  'plan-applied': 'Preparing',
  joining: 'Joining',
  ready: 'Ready',
  rejected: 'Retired',
  conflict: 'Pending',
  lost: 'Lost',
};

/**
 * Derives the phase instead of storing it, so a restarted Teamster cannot disagree with the cluster.
 * `now` is in milliseconds since the epoch.
 */
export function nodePhase(seen: NodeSightings, now: number): NodePhase {
  if (seen.decision === 'retired') return 'Retired';
  const stage = nodeStage(seen, now);
  const phase = stage === undefined ? 'Unknown' : phaseOfStage[stage];
  if (stage === 'agent-started') return runningAgentPhase(seen);
  return seen.maintenance === undefined ? withHealth(phase, seen) : underMaintenance(phase, seen);
}

function runningAgentPhase(seen: NodeSightings): NodePhase {
  if (seen.decision === 'approved') return 'Approved';
  return seen.decision === 'pending' ? 'Pending' : 'Booting';
}

function withHealth(phase: NodePhase, seen: NodeSightings): NodePhase {
  return phase === 'Ready' && (seen.degradedReasons ?? []).length > 0 ? 'Degraded' : phase;
}

// An update takes a server down on purpose, so its silence is no loss; a drained one must still answer.
function underMaintenance(phase: NodePhase, seen: NodeSightings): NodePhase {
  if (seen.maintenance === 'updating' && (phase === 'Ready' || phase === 'Lost')) return 'Updating';
  return seen.maintenance === 'draining' && phase === 'Ready' ? 'Draining' : phase;
}
