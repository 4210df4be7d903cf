import { Column, Entity, PrimaryColumn } from 'typeorm';
import { EpochColumn } from '../database/epoch-column.ts';

/** How often somebody tried to sign in lately, by name, by address or by both. */
@Entity('login_try')
export class LoginTryRow {
  /** A hash: a name that nobody has may be a password typed into the wrong field. */
  @PrimaryColumn('text')
  key!: string;

  @Column('integer')
  count!: number;

  /** When these tries are forgotten. */
  @EpochColumn()
  until!: number;
}
