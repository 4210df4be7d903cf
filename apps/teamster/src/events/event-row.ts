import { Column, Entity, PrimaryColumn } from 'typeorm';
import { EpochColumn } from '../database/epoch-column.ts';
import type { LoggedEvent } from './event-log.ts';

const asNumber = {
  to: (id: number | null) => id,
  from: (id: string | number | null) => (id === null ? null : Number(id)),
};

/** One line of the cluster's log. */
@Entity('event')
export class EventRow implements LoggedEvent {
  @PrimaryColumn({ type: 'bigint', transformer: asNumber })
  id!: number;

  @EpochColumn()
  at!: number;

  @Column('text')
  severity!: LoggedEvent['severity'];

  @Column('text')
  kind!: string;

  @Column('text')
  message!: string;

  @Column('text', { nullable: true })
  nodeId!: string | null;

  @Column('text', { nullable: true })
  nodeName!: string | null;

  @Column('text', { nullable: true })
  stage!: string | null;

  @EpochColumn({ nullable: true })
  causeId!: number | null;
}
