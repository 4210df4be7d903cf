import { existsSync, readFileSync } from 'node:fs';
import type { BuildProgress } from './build-progress.ts';
import type { ResultStore } from './result-store.ts';
import type { Step } from './step.ts';
import { stepKeys } from './step-keys.ts';

/** Finds the result folder of a step by its name. */
export type Results = (step: string) => string;

/** Runs the steps whose results are not in the store yet, in the order given. */
export async function runSteps(
  steps: readonly Step[],
  store: ResultStore,
  progress: BuildProgress,
): Promise<Results> {
  const keys = stepKeys(steps);
  const keyOf = (name: string): string => keys.get(name) ?? '';
  const results: Results = (name) => store.resultOf(name, keyOf(name));
  for (const [index, step] of steps.entries()) {
    const position = { name: step.name, number: index + 1, of: steps.length };
    const key = keyOf(step.name);
    if (store.has(step.name, key)) {
      progress.kept(position);
      continue;
    }
    const finished = progress.started(position, store.whatChanged(step.name, step.inputs));
    const { output, log } = store.begin(step.name, key);
    try {
      await step.run({ output, log, resultOf: results });
    } catch (cause) {
      finished('failed');
      throw new Error(failure(step.name, log, cause), { cause });
    }
    store.finish(step.name, key, step.inputs);
    finished('done');
  }
  return results;
}

const TAIL_LINES = 25;

function failure(name: string, log: string, cause: unknown): string {
  const said = existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : [];
  const why = cause instanceof Error ? cause.message : String(cause);
  if (said.length === 0) return `${name}: ${why}`;
  return [`${name}: ${why}`, `The end of ${log}:`, ...said.slice(-TAIL_LINES)].join('\n');
}
