import type { JoinToken as ShownToken } from '@operos/teamster-api/resolvers';
import type { JoinToken } from '../../admission/join-token-desk.ts';
import { timestamp } from './timestamp.ts';

/** A join token as the API shows it. */
export function joinTokenView(token: JoinToken): ShownToken {
  const { createdAt, expiresAt, ...same } = token;
  return { ...same, createdAt: timestamp(createdAt), expiresAt: timestamp(expiresAt) };
}
