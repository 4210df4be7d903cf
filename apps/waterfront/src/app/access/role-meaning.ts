import type { Role } from '@operos/teamster-api/operations';

/** A role and what it lets somebody do. */
export interface RoleMeaning {
  readonly role: Role;
  readonly title: string;
  readonly meaning: string;
}

export const roles: readonly RoleMeaning[] = [
  { role: 'VIEWER', title: 'Viewer', meaning: 'sees everything but access' },
  { role: 'OPERATOR', title: 'Operator', meaning: 'also approves, renames and retires servers' },
  { role: 'ADMIN', title: 'Admin', meaning: 'also changes settings and access' },
];
