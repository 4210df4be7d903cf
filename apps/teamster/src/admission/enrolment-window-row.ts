import { Column, Entity, PrimaryColumn } from 'typeorm';
import { EpochColumn } from '../database/epoch-column.ts';

/** A window: one that an admin opened has the id 1, that of the settings the id 2. */
@Entity('enrolment_window')
export class EnrolmentWindowRow {
  @PrimaryColumn('integer')
  id!: number;

  @EpochColumn()
  until!: number;

  @Column('integer')
  remaining!: number;
}
