import type { MigrationInterface } from 'typeorm';
import { Access1700000001000 } from '../access/access-1700000001000.ts';
import { LoginTries1700000005000 } from '../access/login-tries-1700000005000.ts';
import { MustChangePassword1700000006000 } from '../access/must-change-password-1700000006000.ts';
import { JoinTokens1700000004000 } from '../admission/join-tokens-1700000004000.ts';
import { Boot1700000003000 } from './boot-1700000003000.ts';
import { Fleet1700000000000 } from './fleet-1700000000000.ts';
import { Settings1700000002000 } from '../settings/settings-1700000002000.ts';

/** Every step of the schema, oldest first, for both databases. Add yours at the end, with a later time. */
export const migrations: readonly (new () => MigrationInterface)[] = [
  Fleet1700000000000,
  Access1700000001000,
  Settings1700000002000,
  Boot1700000003000,
  JoinTokens1700000004000,
  LoginTries1700000005000,
  MustChangePassword1700000006000,
];
