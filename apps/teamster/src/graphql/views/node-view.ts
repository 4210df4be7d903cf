import { nodeStage, type NodeSightings, whyStuck } from '@operos/cluster-model';
import type { Boot, Node, NodePhase, StageTime, Stuck } from '@operos/teamster-api/resolvers';
import type { Fleet } from '../../fleet/fleet.ts';
import type { FleetNode } from '../../fleet/fleet-node.ts';
import { sightingsOf } from '../../fleet/sightings-of.ts';
import type { StageBook } from './stage-book.ts';
import { timeline } from './timeline.ts';
import { optionalTimestamp, timestamp } from './timestamp.ts';

/** What resolvers add, because it needs the database or another server. */
type Resolved = 'hardware' | 'events' | 'conflictsWith';

/** What a view is computed from, besides the server itself. */
export interface Outlook {
  readonly fleet: Fleet;
  readonly stages: StageBook;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** One server as the API shows it at one moment. Everything is computed on demand: a list asks for eight fields of thirty. */
export class NodeView implements Omit<Node, Resolved | '__typename'> {
  readonly id: string;
  readonly source: FleetNode;
  readonly #outlook: Outlook;
  // The compiled executor reads a property more than once.
  #phase: NodePhase | undefined;
  #stage: string | undefined;

  constructor(source: FleetNode, outlook: Outlook) {
    this.id = source.id;
    this.source = source;
    this.#outlook = outlook;
  }

  get name(): string {
    return this.source.name;
  }
  get phase(): NodePhase {
    return (this.#phase ??= this.#outlook.fleet.phaseOf(this.source));
  }
  get stage(): string {
    return (this.#stage ??= this.#outlook.stages.stageOf(this.source, this.phase) ?? 'unknown');
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
    const { now } = this.#outlook;
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
    return optionalTimestamp(this.source.lastSeen);
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
    const { now } = this.#outlook;
    const isWaitedFor = this.phase !== 'Lost' && nodeStage(seen, now) === 'lost';
    return isWaitedFor ? { ...seen, heartbeatAt: now } : seen;
  }
}
