import { Injectable } from '@nestjs/common';
import { type Ipv4Address, type MacAddress, parseMacAddress } from '@operos/cluster-model';
import { Config } from '../config.ts';
import type { NewEvent } from '../events/event-log.ts';
import { newNodeId } from '../fleet/new-node-id.ts';
import type { FleetNode } from '../fleet/fleet-node.ts';
import { FleetStore } from '../fleet/fleet-store.ts';
import { LiveFleet } from '../fleet/live-fleet.ts';
import { NodeNames } from '../admission/node-names.ts';
import { LeaseView } from '../leases/lease-view.ts';
import { Clock } from '../surroundings/clock.ts';
import type { WireSighting } from './log-readers.ts';
import { ToldTroubles } from './told-troubles.ts';
import { wireNews, type WireNews } from './wire-news.ts';

// Anybody on the wire can make up MAC addresses; beyond this many unknown ones, new ones are not remembered.
const MOST_STRANGERS = 1000;

/** Turns what the daemons saw of a machine into its timeline, before and after anybody knows whose machine it is. */
@Injectable()
export class BootSightings {
  /** Which card holds which address, as dhcpd last said. */
  readonly #macOfAddress = new Map<string, MacAddress>();
  readonly #told = new ToldTroubles();

  // eslint-disable-next-line max-params -- Nest injects one argument for each collaborator
  constructor(
    private readonly fleet: LiveFleet,
    private readonly store: FleetStore,
    private readonly names: NodeNames,
    private readonly leases: LeaseView,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Resolves when all of them are durable; those of one machine are taken in the order given. */
  async record(sightings: readonly WireSighting[]): Promise<void> {
    const nodes = new Map<string, FleetNode>();
    const events: NewEvent[] = [];
    for (const seen of sightings) {
      const mac = this.#cardOf(seen);
      if (mac === undefined) continue;
      const before = this.#nodeWith(mac, nodes, seen.at ?? this.clock.now());
      if (before === undefined) continue;
      const news = wireNews(before, seen, this.clock.now());
      nodes.set(news.node.id, news.node);
      if (this.#isTold(news)) events.push(...news.events);
    }
    if (nodes.size > 0) await this.store.commit({ nodes: [...nodes.values()], events });
  }

  #cardOf({ mac, address }: WireSighting): MacAddress | undefined {
    if (address === undefined) return mac;
    if (mac === undefined)
      return (
        this.#macOfAddress.get(address) ??
        this.fleet.registry.withAddress(address)?.mac ??
        this.#holderOf(address)
      );
    this.#macOfAddress.set(address, mac);
    return mac;
  }

  /** Who was lent the address before Teamster started. */
  #holderOf(address: Ipv4Address): MacAddress | undefined {
    const lease = this.leases.all().find((each) => each.address === address);
    const mac = parseMacAddress(lease?.mac ?? '');
    if (mac !== undefined) this.#macOfAddress.set(address, mac);
    return mac;
  }

  #nodeWith(
    mac: MacAddress,
    changed: ReadonlyMap<string, FleetNode>,
    at: number,
  ): FleetNode | undefined {
    const known =
      this.fleet.registry.withMac(mac) ?? [...changed.values()].find((node) => node.mac === mac);
    if (known !== undefined) return changed.get(known.id) ?? known;
    const strangers = this.fleet.countByPhase().Booting + this.fleet.countByPhase().Unknown;
    return strangers + changed.size < MOST_STRANGERS ? this.#stranger(mac, at) : undefined;
  }

  #isTold({ node, events, trouble }: WireNews): boolean {
    if (trouble === undefined) return true;
    const at = events[0]?.at ?? this.clock.now();
    return this.#told.isNews({ nodeId: node.id, boot: node.boot?.number ?? 0, trouble, at });
  }

  #stranger(mac: MacAddress, at: number): FleetNode {
    const id = newNodeId();
    return {
      ...nothingKnown,
      id,
      name: this.names.provisional(id, []),
      // Where simulation is allowed, the lab writes the logs that are read here.
      simulated: this.config.simulation,
      mac,
      firstSeen: at,
      lastSeen: at,
    };
  }
}

const nothingKnown: Omit<
  FleetNode,
  'id' | 'name' | 'simulated' | 'mac' | 'firstSeen' | 'lastSeen'
> = {
  decision: 'none',
  keyThumbprint: null,
  phrase: null,
  identity: { score: 0, evidence: [] },
  address: null,
  summary: {
    vendor: null,
    product: null,
    serial: null,
    cpuThreads: null,
    memory: null,
    diskCount: 0,
    diskBytes: null,
  },
  heartbeatAt: null,
  agentVersion: null,
  certificateExpires: null,
  conflictsWith: null,
  rejectedBecause: null,
  degraded: [],
  reportDigest: null,
  reportedAt: null,
  planDigest: null,
  boot: null,
  stages: {},
};
