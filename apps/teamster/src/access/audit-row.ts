import type { Role } from '@operos/teamster-api/resolvers';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { EpochColumn } from '../database/epoch-column.ts';
import type { AuditedAction } from './audit-entry.ts';

/** One link of the audit log's chain. The database itself refuses to change or remove it. */
@Entity('audit_entry')
export class AuditRow implements AuditedAction {
  /** Counts up from 1 without gaps. */
  @PrimaryColumn('integer')
  id!: number;

  @EpochColumn()
  at!: number;

  @Column('text')
  actor!: string;

  @Column('text')
  role!: Role;

  @Column('text')
  action!: string;

  @Column('text', { nullable: true })
  target!: string | null;

  @Column('text')
  outcome!: string;

  @Column('text', { nullable: true })
  sourceAddress!: string | null;

  @Column('text')
  previousHash!: string;

  @Column('text')
  hash!: string;
}
