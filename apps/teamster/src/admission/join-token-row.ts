import { Column, Entity, PrimaryColumn } from 'typeorm';
import { EpochColumn } from '../database/epoch-column.ts';

/** A secret that lets some machines in without an admin; it travels only as an HMAC. */
@Entity('join_token')
export class JoinTokenRow {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  secret!: string;

  @Column('integer')
  remaining!: number;

  /** How many machines it has let in. */
  @Column('integer')
  used!: number;

  @EpochColumn()
  createdAt!: number;

  @EpochColumn()
  expiresAt!: number;

  @Column('text')
  createdBy!: string;
}
