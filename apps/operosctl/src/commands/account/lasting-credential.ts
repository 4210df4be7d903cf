import type { Credential } from '../../credentials/cluster-context.ts';
import type { TeamsterSession } from '../../teamster/teamster-session.ts';
import { refused, type Refusal } from '../refused.ts';

/** Who signed in, and how long that is to last. */
export interface WantedCredential {
  readonly cookie: string;
  /** The machine that the login is stored on. */
  readonly at: string;
  readonly user: string;
  readonly role: string;
  readonly days: number;
  readonly session?: boolean;
}

const CREATE = `mutation RememberLogin($name: String!, $role: Role!, $days: Int) {
  createApiToken(name: $name, role: $role, expiresInDays: $days) {
    ... on CreatedApiToken { secret token { id expiresAt } }
    ... on IssueList { issues { message remedy } }
  }
}`;

type Created =
  | { readonly secret: string; readonly token: { readonly id: string; readonly expiresAt: string } }
  | Refusal;

/** A token in place of the session, where the person may make one; else the session. */
export async function lastingCredential(
  session: TeamsterSession,
  { cookie, at, user, role, days, session: keep = false }: WantedCredential,
): Promise<Credential> {
  if (keep || role !== 'ADMIN') return { kind: 'session', cookie };
  const name = tokenName(user, at);
  const { createApiToken: made } = await session.ask<{ createApiToken: Created }>(CREATE, {
    ...{ name, role, days },
  });
  if ('issues' in made) throw refused(made);
  await session.end();
  const { secret, token } = made;
  return { kind: 'token', id: token.id, secret, expiresAt: token.expiresAt };
}

/** Who did something, as the audit log shows it; a name that Teamster takes: 32 of a-z, 0-9, dot, underscore and hyphen at most. */
function tokenName(user: string, at: string): string {
  const whole = `operosctl-${user}-${at}`;
  return whole
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]/g, '-')
    .slice(0, 32);
}
