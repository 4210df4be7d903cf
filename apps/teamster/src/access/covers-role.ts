import type { Role } from '@operos/teamster-api/resolvers';
import type { RequiredRole } from './required-role.ts';

const rank: Readonly<Record<RequiredRole, number>> = {
  ANYONE: 0,
  VIEWER: 1,
  OPERATOR: 2,
  ADMIN: 3,
};

/** Whether a role is enough; each role may do all that the ones below it may. */
export function coversRole(role: Role | undefined, required: RequiredRole): boolean {
  return rank[role ?? 'ANYONE'] >= rank[required];
}
