import { nodePhase, type NodePhase, nodePhases } from '@operos/cluster-model';
import type { FleetNode } from './fleet-node.ts';
import { sightingsOf } from './sightings-of.ts';

const SILENCE_MS = 40_000; // from here on nodePhase may say Lost
// What heartbeats reach memory but not yet the database: the flush interval, and the silence that is allowed.
const UNWRITTEN_MS = 60_000 + SILENCE_MS;

interface Standing {
  readonly phase: NodePhase;
  readonly since: number;
}

/** The phase of every node, derived again whenever something is seen, so that reading it costs nothing. */
export class PhaseBoard {
  readonly #standings = new Map<string, Standing>();
  readonly #counts = Object.fromEntries(nodePhases.map((phase) => [phase, 0])) as Record<
    NodePhase,
    number
  >;
  #revision = 0;
  #listeningSince = 0;
  #heardUntil = Number.POSITIVE_INFINITY;

  /** Nobody is lost because we did not listen: silence counts from now for whoever spoke until we stopped. */
  startListening(nodes: readonly FleetNode[], now: number): void {
    this.#listeningSince = now;
    this.#heardUntil = nodes.reduce((last, node) => Math.max(last, node.heartbeatAt ?? 0), 0);
    for (const node of nodes) {
      const phase = this.#derive(node, now);
      this.#enter(node.id, { phase, since: enteredBefore(node, phase, now) });
    }
  }

  /** Rises whenever a phase is derived again, or a node is forgotten. */
  get revision(): number {
    return this.#revision;
  }

  phaseOf(id: string): NodePhase {
    return this.#standings.get(id)?.phase ?? 'Unknown';
  }

  sinceWhen(id: string): number | undefined {
    return this.#standings.get(id)?.since;
  }

  counts(): Readonly<Record<NodePhase, number>> {
    return this.#counts;
  }

  /** Derives the phase again; tells whether it changed. */
  update(node: FleetNode, now: number): boolean {
    this.#revision += 1;
    const phase = this.#derive(node, now);
    if (this.#standings.get(node.id)?.phase === phase) return false;
    this.#enter(node.id, { phase, since: now });
    return true;
  }

  forget(id: string): void {
    const standing = this.#standings.get(id);
    this.#revision += 1;
    if (standing !== undefined) this.#counts[standing.phase] -= 1;
    this.#standings.delete(id);
  }

  /** Whether another heartbeat cannot change its phase: it is neither away nor starting. */
  isSettled(node: FleetNode): boolean {
    const phase = this.phaseOf(node.id);
    return phase !== 'Lost' && phase !== 'Booting' && phase !== 'Unknown';
  }

  /** Of all that time alone does to a phase, silence is the only thing. */
  fellSilent(node: FleetNode, now: number): boolean {
    if (node.decision !== 'approved' || this.phaseOf(node.id) === 'Lost') return false;
    const heard = node.heartbeatAt ?? node.stages['certificate-issued'];
    return heard !== undefined && now - heard > SILENCE_MS && this.update(node, now);
  }

  #derive(node: FleetNode, now: number): NodePhase {
    const seen = sightingsOf(node);
    const { heartbeatAt } = seen;
    if (heartbeatAt === undefined || heartbeatAt < this.#heardUntil - UNWRITTEN_MS)
      return nodePhase(seen, now);
    return nodePhase({ ...seen, heartbeatAt: Math.max(heartbeatAt, this.#listeningSince) }, now);
  }

  #enter(id: string, standing: Standing): void {
    this.forget(id);
    this.#standings.set(id, standing);
    this.#counts[standing.phase] += 1;
  }
}

function enteredBefore(node: FleetNode, phase: NodePhase, now: number): number {
  if (phase === 'Lost') return (node.heartbeatAt ?? node.firstSeen) + SILENCE_MS;
  const times = Object.values(node.stages).filter((time) => time <= now);
  return Math.max(node.firstSeen, ...times);
}
