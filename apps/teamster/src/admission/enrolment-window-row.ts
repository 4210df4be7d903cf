import { Column, Entity, PrimaryColumn } from 'typeorm';
import { EpochColumn } from '../database/epoch-column.ts';

/** The open window, if there is one: never more than this one row. */
@Entity('enrolment_window')
export class EnrolmentWindowRow {
  @PrimaryColumn('integer')
  id!: number;

  @EpochColumn()
  until!: number;

  @Column('integer')
  remaining!: number;
}
