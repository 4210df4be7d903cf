import type { Step } from './step.ts';

/** The steps that the goals need, in the order given; the others are left out. */
export function wantedSteps(steps: readonly Step[], goals: readonly string[]): readonly Step[] {
  const byName = new Map(steps.map((step) => [step.name, step]));
  const wanted = new Set<string>();
  const add = (name: string): void => {
    if (wanted.has(name)) return;
    const step = byName.get(name);
    if (step === undefined) throw new Error(`Expected a step named ${name}`);
    wanted.add(name);
    step.needs.forEach(add);
  };
  goals.forEach(add);
  return steps.filter(({ name }) => wanted.has(name));
}
