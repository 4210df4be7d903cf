import type { Issue } from '@operos/cluster-model';
import type { Refusal } from '@operos/teamster-api';
import type { Reply } from './exchange.ts';

/** An answer that says what was wrong; nothing was stored. */
export function refuse(status: number, issues: readonly Issue[]): Reply {
  return { status, body: { issues } satisfies Refusal };
}

/** The same for one reason that concerns no field. */
export function refuseBecause(
  status: number,
  code: string,
  [message, remedy]: readonly [string, string],
): Reply {
  return refuse(status, [{ path: '', severity: 'error', code, message, remedy }]);
}
