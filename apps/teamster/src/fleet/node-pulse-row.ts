import { Entity, PrimaryColumn } from 'typeorm';
import { EpochColumn } from '../database/epoch-column.ts';

/** When a node was last heard of: small rows of their own, because they are rewritten all the time. */
@Entity('node_pulse')
export class NodePulseRow {
  @PrimaryColumn('text')
  nodeId!: string;

  @EpochColumn({ nullable: true })
  lastSeen!: number | null;

  @EpochColumn({ nullable: true })
  heartbeatAt!: number | null;
}
