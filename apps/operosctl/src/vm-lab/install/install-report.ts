import type { BootRecord } from '../scenario/boot-record.ts';
import type { ReachedStage } from './stages/stage-rule.ts';
import { type StageShares, stageShares } from './stages/stage-shares.ts';

/** What was seen of one installation and of what followed. */
export interface InstallReport {
  readonly firmware: string;
  readonly stages: readonly ReachedStage[];
  /** Whose the seconds were, up to the login page. */
  readonly shares: StageShares;
  /** From power-on with the medium in it to the login page of the installed controller; null when none came. */
  readonly secondsToLoginPage: number | null;
  /** A blank machine that booted from the controller; null when it did not come to that. */
  readonly worker: BootRecord | null;
  /** Why it is no good installation, a sentence each. */
  readonly problems: readonly string[];
}

/** The stage at which a person can sign in. */
export const LOGIN_PAGE = 'login-page';

/** Puts together what was seen. */
export function installReport(seen: {
  readonly firmware: string;
  readonly stages: readonly ReachedStage[];
  readonly worker: BootRecord | null;
  readonly problem: string | undefined;
}): InstallReport {
  const { firmware, stages, worker, problem } = seen;
  const end = stages.findIndex(({ id }) => id === LOGIN_PAGE);
  return {
    firmware,
    stages,
    shares: stageShares(end === -1 ? stages : stages.slice(0, end + 1)),
    secondsToLoginPage: stages[end]?.seconds ?? null,
    worker,
    problems: [...(problem === undefined ? [] : [problem]), ...(worker?.problems ?? [])],
  };
}
