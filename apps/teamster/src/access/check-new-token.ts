import type { Issue } from '@operos/cluster-model';
import type { NewApiToken } from './api-tokens.ts';
import { checkUserName } from './check-user-name.ts';

const MOST_DAYS = 366;

/** What is wrong with a wanted token. */
export function checkNewToken({
  name,
  expiresInDays,
}: Pick<NewApiToken, 'name' | 'expiresInDays'>): Issue[] {
  const issues = checkUserName(name);
  if (Number.isInteger(expiresInDays) && expiresInDays >= 1 && expiresInDays <= MOST_DAYS)
    return issues;
  return [
    ...issues,
    {
      path: 'expiresInDays',
      severity: 'error',
      code: 'token-lifetime-invalid',
      message: `Expected 1 to ${MOST_DAYS} days, got ${expiresInDays}.`,
      remedy: 'Make a new token when this one expires; several may be valid at a time.',
    },
  ];
}
