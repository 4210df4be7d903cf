import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NodePhase } from '@operos/cluster-model';
import type { HardwareReport } from '@operos/hw-inventory';
import { type Observable, Subject } from 'rxjs';
import { DataSource, MoreThan } from 'typeorm';
import { Clock } from '../surroundings/clock.ts';
import { Fleet } from './fleet.ts';
import type { FleetNode } from './fleet-node.ts';
import { NodePulseRow } from './node-pulse-row.ts';
import { NodeRegistry } from './node-registry.ts';
import { NodeRow } from './node-row.ts';
import { nodeOf } from './node-rows.ts';
import { PhaseBoard } from './phase-board.ts';
import { unpackReport } from './report-text.ts';
import { ReportRow } from './report-row.ts';

const ROWS_AT_ONCE = 500;

/** The fleet in memory, read from the database at the start. */
@Injectable()
export class LiveFleet extends Fleet implements OnModuleInit {
  /** For those who write: the store, enrolment and the agents. */
  readonly registry = new NodeRegistry();
  readonly board = new PhaseBoard();
  readonly #changes = new Subject<FleetNode>();

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {
    super();
  }

  override get changes(): Observable<FleetNode> {
    return this.#changes;
  }

  async onModuleInit(): Promise<void> {
    const pulses = await this.database.getRepository(NodePulseRow).find();
    const pulseOfNode = new Map(pulses.map((pulse) => [pulse.nodeId, pulse]));
    for await (const row of this.#rows()) this.registry.set(nodeOf(row, pulseOfNode.get(row.id)));
    this.board.startListening(this.registry.all(), this.clock.now());
  }

  /** A few at a time, so that a large fleet does not lie in memory twice. */
  async *#rows(): AsyncGenerator<NodeRow> {
    const rows = this.database.getRepository(NodeRow);
    for (let after = ''; ;) {
      const id = MoreThan(after);
      const page = await rows.find({ where: { id }, order: { id: 'ASC' }, take: ROWS_AT_ONCE });
      yield* page;
      const last = page.at(-1);
      if (last === undefined) return;
      after = last.id;
    }
  }

  override all(): readonly FleetNode[] {
    return this.registry.all();
  }

  override get revision(): number {
    return this.registry.revision + this.board.revision;
  }

  override get(id: string): FleetNode | undefined {
    return this.registry.get(id);
  }

  override phaseOf(node: FleetNode): NodePhase {
    return this.board.phaseOf(node.id);
  }

  override phaseSince(node: FleetNode): number {
    return this.board.sinceWhen(node.id) ?? node.firstSeen;
  }

  override countByPhase(): Readonly<Record<NodePhase, number>> {
    return this.board.counts();
  }

  override async reportOf(id: string): Promise<HardwareReport | null> {
    const digest = this.get(id)?.reportDigest;
    if (digest === undefined || digest === null) return null;
    const row = await this.database.getRepository(ReportRow).findOneBy({ digest });
    return row === null ? null : unpackReport(row.gzip);
  }

  now(): number {
    return this.clock.now();
  }

  /** Takes the node as it is now, and derives its phase. */
  remember(node: FleetNode): void {
    this.registry.set(node);
    this.board.update(node, this.clock.now());
  }

  drop(id: string): void {
    this.registry.remove(id);
    this.board.forget(id);
  }

  publish(node: FleetNode): void {
    this.#changes.next(node);
  }
}
