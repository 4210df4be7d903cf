import { Column, Entity, PrimaryColumn } from 'typeorm';
import { EpochColumn } from '../database/epoch-column.ts';

/** One version of the settings; the one with the highest number is in force. */
@Entity('settings_revision')
export class SettingsRevisionRow {
  @PrimaryColumn('integer')
  revision!: number;

  @Column('text')
  yaml!: string;

  @EpochColumn()
  changedAt!: number;

  @Column('text')
  changedBy!: string;
}
