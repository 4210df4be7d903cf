import type { Role } from '@operos/teamster-api/resolvers';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { EpochColumn } from '../database/epoch-column.ts';

/** A token of an integration; its secret is not here. */
@Entity('api_token')
export class ApiTokenRow {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  role!: Role;

  /** SHA-256 of the secret, hexadecimal. */
  @Column('text')
  hash!: string;

  @EpochColumn()
  createdAt!: number;

  @EpochColumn()
  expiresAt!: number;

  /** Up to ten minutes behind the last request. */
  @EpochColumn({ nullable: true })
  lastUsedAt!: number | null;

  @EpochColumn({ nullable: true })
  revokedAt!: number | null;

  @Column('text')
  createdBy!: string;
}
