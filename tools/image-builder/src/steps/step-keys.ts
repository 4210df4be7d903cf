import { createHash } from 'node:crypto';
import type { Step } from './step.ts';

/** The key of each step's result: it follows from the step's inputs and from the keys of what it needs. */
export function stepKeys(steps: readonly Step[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const step of steps) keys.set(step.name, keyOf(step, keys));
  return keys;
}

function keyOf(step: Step, known: ReadonlyMap<string, string>): string {
  const needs = step.needs.map((name) => {
    const key = known.get(name);
    if (key === undefined)
      throw new Error(`Expected ${name} before ${step.name}, which needs its result`);
    return [name, key];
  });
  const inputs = Object.entries(step.inputs).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([step.name, inputs, needs]))
    .digest('hex');
}
