import type { Role } from '@operos/teamster-api/resolvers';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { EpochColumn } from '../database/epoch-column.ts';

/** A person who may sign in. */
@Entity('local_user')
export class UserRow {
  @PrimaryColumn('text')
  name!: string;

  @Column('text')
  role!: Role;

  /** PHC string of argon2id. */
  @Column('text')
  passwordHash!: string;

  /** Whether the password is one that somebody else made, and opens nothing but its change. */
  @Column('boolean')
  mustChangePassword!: boolean;

  @EpochColumn()
  createdAt!: number;

  @EpochColumn({ nullable: true })
  lastLogin!: number | null;
}
