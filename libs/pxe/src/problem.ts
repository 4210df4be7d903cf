import type { Issue } from '@operos/cluster-model';

/** What is wrong and what to do, before it is known where. */
export type Problem = Pick<Issue, 'code' | 'message' | 'remedy'>;

/** An error at a path, as a list of one, so that checks can be spread into each other. */
export function errorAt(path: string, problem: Problem): readonly Issue[] {
  return [{ path, severity: 'error', ...problem }];
}

/** A warning at a path, as a list of one. */
export function warningAt(path: string, problem: Problem): readonly Issue[] {
  return [{ path, severity: 'warning', ...problem }];
}
