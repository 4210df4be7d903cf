import type { Issue } from '@operos/cluster-model';

/** One reason why a decision about a node cannot be carried out. */
export function refusal(
  path: string,
  code: string,
  [message, remedy]: readonly [message: string, remedy: string],
): readonly Issue[] {
  return [{ path, severity: 'error', code, message, remedy }];
}
