import type { User, UserResult } from '@operos/teamster-api/resolvers';
import type { UserRow } from '../../access/user-row.ts';
import { optionalTimestamp, timestamp } from './timestamp.ts';

/** A person as the API shows them. */
export function userView({ createdAt, lastLogin, ...user }: UserRow): User {
  const { name, role, mustChangePassword } = user;
  const times = { createdAt: timestamp(createdAt), lastLogin: optionalTimestamp(lastLogin) };
  return { name, role, mustChangePassword, ...times };
}

/** The answer of a mutation that changed a person. */
export function userResult(user: UserRow): UserResult & { __typename: 'UserResult' } {
  return { __typename: 'UserResult', user: userView(user) };
}
