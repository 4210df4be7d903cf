import { Column, Entity, PrimaryColumn } from 'typeorm';
import { EpochColumn } from '../database/epoch-column.ts';

/** One sign-in of a browser. */
@Entity('session')
export class SessionRow {
  /** SHA-256 of the cookie's secret, hexadecimal. */
  @PrimaryColumn('text')
  hash!: string;

  @Column('text')
  userName!: string;

  @EpochColumn()
  createdAt!: number;

  /** Up to a minute behind the last request. */
  @EpochColumn()
  lastSeen!: number;
}
