import { nodeStage, type NodeSightings, whyStuck } from '@operos/cluster-model';
import type { Boot, Node, NodePhase, StageTime, Stuck } from '@operos/teamster-api/resolvers';
import type { Fleet } from '../../fleet/fleet.ts';
import type { FleetNode } from '../../fleet/fleet-node.ts';
import { sightingsOf } from '../../fleet/sightings-of.ts';
import type { Clock } from '../../surroundings/clock.ts';
import type { KeepsRuns, KeptRuns } from '../printing/kept-runs.ts';
import type { StageBook } from './stage-book.ts';
import { timeline } from './timeline.ts';
import { optionalTimestamp, timestamp } from './timestamp.ts';

/** What resolvers add, because it needs the database or another server. */
type Resolved = 'hardware' | 'events' | 'conflictsWith';

/** What a view is computed from, besides the server itself. */
export interface Outlook {
  readonly fleet: Fleet;
  readonly stages: StageBook;
  readonly clock: Clock;
}

/**
 * One server as the API shows it, until the fleet has another object for it. Everything is computed on demand: a list
 * asks for eight fields of thirty.
 */
export class NodeView implements Omit<Node, Resolved | '__typename'>, KeepsRuns {
  readonly id: string;
  readonly source: FleetNode;
  keptRuns: KeptRuns | undefined = undefined;
  readonly #outlook: Outlook;
  // Of this revision of the fleet.
  #revision = -1;
  #phase: NodePhase = 'Unknown';
  #stage: string | undefined;
  #heardAt: number | null = null;
  #heard: string | null = null;

  constructor(source: FleetNode, outlook: Outlook) {
    this.id = source.id;
    this.source = source;
    this.#outlook = outlook;
  }

  get name(): string {
    return this.source.name;
  }
  get phase(): NodePhase {
    const { fleet } = this.#outlook;
    if (this.#revision !== fleet.revision) {
      this.#phase = fleet.phaseOf(this.source);
      this.#stage = undefined;
      this.#revision = fleet.revision;
    }
    return this.#phase;
  }
  get stage(): string {
    const { phase } = this; // which forgets an earlier stage
    return (this.#stage ??= this.#outlook.stages.stageOf(this.source, phase) ?? 'unknown');
  }
  get phaseSince(): string {
    return timestamp(this.#outlook.fleet.phaseSince(this.source));
  }
  get simulated(): boolean {
    return this.source.simulated;
  }
  get phrase(): string | null {
    return this.source.phrase;
  }
  get stuck(): Stuck | null {
    const now = this.#outlook.clock.now();
    const why = whyStuck(this.#seen(), now);
    if (!why?.overdue) return null;
    const { since, expectedSeconds: usualSeconds, message, remedy } = why;
    return { since: timestamp(since), usualSeconds, message, remedy };
  }
  get identity(): Node['identity'] {
    return { keyThumbprint: this.source.keyThumbprint, ...this.source.identity };
  }
  get address(): string | null {
    return this.source.address;
  }
  get mac(): string | null {
    return this.source.mac;
  }
  get vendor(): string | null {
    return this.source.summary.vendor;
  }
  get product(): string | null {
    return this.source.summary.product;
  }
  get cpuThreads(): number | null {
    return this.source.summary.cpuThreads;
  }
  get memory(): number | null {
    return this.source.summary.memory;
  }
  get diskCount(): number {
    return this.source.summary.diskCount;
  }
  get diskBytes(): number | null {
    return this.source.summary.diskBytes;
  }
  get firstSeen(): string {
    return timestamp(this.source.firstSeen);
  }
  get lastSeen(): string | null {
    const { lastSeen } = this.source;
    if (lastSeen !== this.#heardAt) {
      this.#heard = optionalTimestamp(lastSeen);
      this.#heardAt = lastSeen;
    }
    return this.#heard;
  }
  get agentVersion(): string | null {
    return this.source.agentVersion;
  }
  get certificateExpires(): string | null {
    return optionalTimestamp(this.source.certificateExpires);
  }
  get rejectedBecause(): string | null {
    return this.source.rejectedBecause;
  }
  get boot(): Boot | null {
    const { boot } = this.source;
    return boot && { number: boot.number, startedAt: timestamp(boot.startedAt) };
  }
  get timeline(): StageTime[] {
    return timeline(this.source.stages, this.source.boot);
  }

  // After a restart the fleet gives silent servers time to speak; what is said of them must not call them lost meanwhile.
  #seen(): NodeSightings {
    const seen = sightingsOf(this.source);
    const now = this.#outlook.clock.now();
    const isWaitedFor = this.phase !== 'Lost' && nodeStage(seen, now) === 'lost';
    return isWaitedFor ? { ...seen, heartbeatAt: now } : seen;
  }
}
