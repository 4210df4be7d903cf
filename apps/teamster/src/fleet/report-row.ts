import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A hardware report, stored once however many nodes sent the same. */
@Entity('report')
export class ReportRow {
  @PrimaryColumn('text')
  digest!: string;

  /** The canonical JSON, compressed. */
  @Column('bytea')
  gzip!: Buffer;
}
