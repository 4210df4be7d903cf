import type { ApiToken } from '@operos/teamster-api/resolvers';
import type { ApiTokenRow } from '../../access/api-token-row.ts';
import { optionalTimestamp, timestamp } from './timestamp.ts';

/** A token as the API shows it: neither its secret nor the hash of it. */
export function tokenView(token: ApiTokenRow): ApiToken {
  const { id, name, role } = token;
  return {
    id,
    name,
    role,
    createdAt: timestamp(token.createdAt),
    expiresAt: timestamp(token.expiresAt),
    lastUsedAt: optionalTimestamp(token.lastUsedAt),
    revokedAt: optionalTimestamp(token.revokedAt),
  };
}
