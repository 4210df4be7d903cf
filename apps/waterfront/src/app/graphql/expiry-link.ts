import { CombinedGraphQLErrors, ServerError } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import type { Session } from '../session/session.ts';

/** Ends the session here when Teamster says that it has ended there. */
export function expiryLink(session: Pick<Session, 'expire'>): ErrorLink {
  return new ErrorLink(({ error }) => {
    if (saysSignedOut(error)) session.expire();
  });
}

function saysSignedOut(error: unknown): boolean {
  if (ServerError.is(error)) return error.statusCode === 401;
  if (!CombinedGraphQLErrors.is(error)) return false;
  return error.errors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED');
}
