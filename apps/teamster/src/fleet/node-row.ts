import type { Boot, Ipv4Address, MacAddress, NodeName } from '@operos/cluster-model';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { EpochColumn } from '../database/epoch-column.ts';
import type { FleetNode, HardwareSummary, NodeEvidence } from './fleet-node.ts';

/** One server in the database; what changes with each heartbeat lies in the pulse beside it. */
@Entity('node')
export class NodeRow {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  name!: NodeName;

  @Column('boolean')
  simulated!: boolean;

  @Column('text')
  decision!: FleetNode['decision'];

  @Column('text', { nullable: true })
  keyThumbprint!: string | null;

  @Column('integer')
  identityScore!: number;

  @Column('simple-json')
  evidence!: readonly NodeEvidence[];

  @Column('text', { nullable: true })
  address!: Ipv4Address | null;

  @Column('text', { nullable: true })
  mac!: MacAddress | null;

  @Column('simple-json')
  summary!: HardwareSummary;

  @EpochColumn()
  firstSeen!: number;

  @Column('text', { nullable: true })
  agentVersion!: string | null;

  @EpochColumn({ nullable: true })
  certificateExpires!: number | null;

  @Column('text', { nullable: true })
  conflictsWith!: string | null;

  @Column('text', { nullable: true })
  rejectedBecause!: string | null;

  @Column('simple-json')
  degraded!: readonly string[];

  @Column('text', { nullable: true })
  reportDigest!: string | null;

  @EpochColumn({ nullable: true })
  reportedAt!: number | null;

  @Column('text', { nullable: true })
  planDigest!: string | null;

  @Column('simple-json', { nullable: true })
  boot!: Boot | null;

  @Column('simple-json')
  stages!: FleetNode['stages'];
}
