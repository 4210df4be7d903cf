import type { Issue } from '@operos/cluster-model';
import { isUsable } from '@operos/cluster-model';
import type { DataSource } from 'typeorm';
import type { Clock } from '../surroundings/clock.ts';
import { ApiTokens, type NewApiToken } from './api-tokens.ts';
import { AuditLog } from './audit-log.ts';
import { checkNewToken } from './check-new-token.ts';

/** The secret of the new token, or why there is none. */
export type OfflineToken = { readonly secret: string } | { readonly issues: readonly Issue[] };

/**
 * Makes an API token on the controller itself, where whoever may open the database needs no other proof.
 * Works beside a running Teamster.
 */
export async function createTokenOffline(
  { database, clock }: { readonly database: DataSource; readonly clock: Clock },
  wanted: Omit<NewApiToken, 'createdBy'>,
): Promise<OfflineToken> {
  const issues = checkNewToken(wanted);
  if (!isUsable(issues)) return { issues };
  const { token, secret } = await new ApiTokens(database, clock).create({
    ...wanted,
    createdBy: 'console',
  });
  await new AuditLog(database, clock).record({
    actor: 'console',
    role: 'ADMIN',
    action: 'createApiToken',
    target: token.name,
    outcome: 'done',
    sourceAddress: null,
  });
  return { secret };
}
