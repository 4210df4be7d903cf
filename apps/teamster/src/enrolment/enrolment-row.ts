import { Column, Entity, PrimaryColumn } from 'typeorm';
import { EpochColumn } from '../database/epoch-column.ts';

/** What a machine sent when it asked to enrol, kept for the moment it is approved. */
@Entity('enrolment')
export class EnrolmentRow {
  @PrimaryColumn('text')
  nodeId!: string;

  /** PKCS#10, PEM, already verified. */
  @Column('text')
  csr!: string;

  @EpochColumn()
  askedAt!: number;

  /** The address that the request came from. */
  @Column('text')
  source!: string;
}
