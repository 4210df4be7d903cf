import type { InstallPlan } from '../plan/install-plan.ts';
import type { InstallPorts, InstallSecrets } from './install-ports.ts';
import type { InstallOutcome, Progress } from './progress.ts';

/** What carrying out a plan goes with. */
export interface RunOptions {
  readonly secrets: InstallSecrets;
  readonly onProgress: (progress: Progress) => void;
  /** Stops it after the action that is under way was broken off. */
  readonly signal: AbortSignal;
}

/** Carries out a plan. Resolves always: a step that fails ends it, with everything unmounted again. */
export function runInstallation(
  plan: InstallPlan,
  ports: InstallPorts,
  options: RunOptions,
): Promise<InstallOutcome> {
  const rest = { plan, ports, options };
  return Promise.reject(new Error('not written yet', { cause: rest }));
}
