import {
  type BeforeApplicationShutdown,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { GroupCommit } from '../database/group-commit.ts';
import { Log } from '../surroundings/log.ts';
import type { FleetNode } from './fleet-node.ts';
import { LiveFleet } from './live-fleet.ts';
import { NodePulseRow } from './node-pulse-row.ts';
import { pulseOf } from './node-rows.ts';

const FLUSH_MS = 1000;
const SLICES = 30; // so each node is written at most every 30 s, and each second a thirtieth of them

type Pulse = { -readonly [Field in 'lastSeen' | 'heartbeatAt']: FleetNode[Field] };

/** Who was heard of when. Only memory hears every beat; the database is told now and then, many nodes at a time. */
@Injectable()
export class PulseBook implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #unwritten: readonly Set<string>[] = Array.from({ length: SLICES }, () => new Set());
  #slice = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly fleet: LiveFleet,
    private readonly commits: GroupCommit,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => {
      this.#tick().catch((err: unknown) => {
        this.log.error({ err }, 'heartbeats could not be written');
      });
    }, FLUSH_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    await this.#flush(this.#unwritten.flatMap((slice) => [...slice]));
  }

  /** A heartbeat: the node moves in place, because nothing that anybody compares has changed. */
  beat(node: FleetNode, now: number): void {
    const pulse = node as Pulse;
    pulse.lastSeen = now;
    pulse.heartbeatAt = now;
    this.#note(node.id);
    // Only a node that was away or on its way can have changed its phase by being heard.
    if (this.fleet.board.isSettled(node)) return;
    if (this.fleet.board.update(node, now)) this.fleet.publish(node);
  }

  /** Any other sign of life of a node, if there is one with this id. */
  heardFrom(id: string): void {
    const node = this.fleet.get(id);
    if (node === undefined) return;
    (node as Pulse).lastSeen = this.fleet.now();
    this.#note(id);
  }

  #note(id: string): void {
    // The last letters of an id are random, so the slices come out even.
    const slice = (id.charCodeAt(id.length - 1) * 31 + id.charCodeAt(id.length - 2)) % SLICES;
    this.#unwritten[slice]?.add(id);
  }

  async #tick(): Promise<void> {
    this.#noticeSilence();
    const slice = this.#unwritten[this.#slice];
    this.#slice = (this.#slice + 1) % SLICES;
    const ids = [...(slice ?? [])];
    slice?.clear();
    await this.#flush(ids);
  }

  #noticeSilence(): void {
    const now = this.fleet.now();
    for (const node of this.fleet.all())
      if (this.fleet.board.fellSilent(node, now)) this.fleet.publish(node);
  }

  async #flush(ids: readonly string[]): Promise<void> {
    const nodes = ids.map((id) => this.fleet.get(id)).filter((node) => node !== undefined);
    if (nodes.length === 0) return;
    await this.commits.write({ put: [{ entity: NodePulseRow, rows: nodes.map(pulseOf) }] });
  }
}
