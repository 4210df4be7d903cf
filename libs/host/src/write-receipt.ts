import type { Change } from './change.ts';
import { fileBytes } from './file-bytes.ts';
import { planDigest } from './plan-digest.ts';
import type { Plan, PlanStep } from './plan.ts';
import type { Receipt, ServiceReceipt, StepReceipt } from './receipt.ts';
import { sha256 } from './sha256.ts';
import type { ServiceVerdict } from './tell-services.ts';

/** How a run ended, before it is put into words. */
export interface Ending {
  readonly outcome: Receipt['outcome'];
  readonly changes: readonly Change[];
  /** What stood in the way, by path. */
  readonly troubles: readonly { readonly path: string; readonly detail: string }[];
  readonly services: readonly ServiceReceipt[];
  readonly recovered: boolean;
}

/** What a receipt says of the run as a whole. */
export interface RunFacts {
  readonly plan: Plan;
  readonly dryRun: boolean;
  readonly startedAt: Date;
  readonly finishedAt: Date;
}

/** The end of a run that left every file as it was: because of troubles, or because there was nothing to do. */
export function untouched(
  changes: readonly Change[],
  troubles: Ending['troubles'] | readonly { path: string; message: string }[],
): Ending {
  const listed = troubles.map((trouble) => ({
    path: trouble.path,
    detail: 'detail' in trouble ? trouble.detail : trouble.message,
  }));
  const outcome = listed.length > 0 ? 'failed' : 'unchanged';
  return { outcome, changes, troubles: listed, services: [], recovered: false };
}

/** The services that were told: as `outcome` says if they work, failed if not. */
export function serviceReceipts(
  verdicts: readonly ServiceVerdict[],
  outcome: 'changed' | 'reverted',
): ServiceReceipt[] {
  return verdicts.map(({ id, detail }) =>
    detail === undefined ? { id, outcome } : { id, outcome: 'failed', detail },
  );
}

/** Puts a run into words: every step of the plan, the directories that had to be made, and any path in the way. */
export function writeReceipt(facts: RunFacts, ending: Ending): Receipt {
  const { outcome, changes, troubles, services, recovered } = ending;
  const byPath = new Map(changes.map((change) => [change.step.path, change]));
  const planned = new Set(facts.plan.steps.map(({ path }) => path));
  const made = changes.map(({ step }) => step).filter(({ path }) => !planned.has(path));
  const steps = [...made, ...facts.plan.steps];
  const named = new Set(steps.map(({ path }) => path));
  const others = troubles.filter(({ path }) => !named.has(path));
  return {
    planDigest: planDigest(facts.plan),
    dryRun: facts.dryRun,
    startedAt: facts.startedAt.toISOString(),
    finishedAt: facts.finishedAt.toISOString(),
    outcome,
    recovered,
    steps: [
      ...steps.map((step) => stepReceipt(step, byPath.get(step.path), ending)),
      ...others.map(({ path, detail }) => failed(path, null, detail)),
    ],
    services,
  };
}

function stepReceipt(step: PlanStep, change: Change | undefined, ending: Ending): StepReceipt {
  const wanted = step.kind === 'file' ? sha256(fileBytes(step.content)) : null;
  const before = change?.before.kind === 'file' ? sha256(change.before.bytes) : null;
  const trouble = ending.troubles.find(({ path }) => path === step.path);
  if (trouble) return failed(step.path, before, trouble.detail);
  if (!change) return { name: step.path, outcome: 'unchanged', before: wanted, after: wanted };
  switch (ending.outcome) {
    case 'applied':
      return { name: step.path, outcome: 'changed', before, after: wanted };
    case 'reverted':
      return { name: step.path, outcome: 'reverted', before, after: before };
    case 'failed':
    case 'unchanged':
      return { name: step.path, outcome: 'unchanged', before, after: before };
  }
}

function failed(name: string, before: string | null, detail: string): StepReceipt {
  return { name, outcome: 'failed', before, after: before, detail };
}
