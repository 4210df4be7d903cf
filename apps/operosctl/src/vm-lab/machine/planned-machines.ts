import type { MachinePlan } from './machine-plan.ts';
import { parseMachinePlan } from './parse-machine-plan.ts';

const MOST = 200; // each has a place of its own in the addresses that the lab lends

/** All machines of a lab, or a sentence that says what is wrong. */
export type PlannedMachines =
  | { readonly machines: readonly MachinePlan[]; readonly problem?: undefined }
  | { readonly machines?: undefined; readonly problem: string };

/** Reads plans; `rack*16:memory=1024` stands for sixteen, `rack-1` to `rack-16`. */
export function planMachines(texts: readonly string[]): PlannedMachines {
  const each = texts.flatMap(multiplied);
  if (each.length > MOST)
    return { problem: `Expected at most ${MOST} machines, got ${each.length}` };
  const parsed = each.map((text, index) => parseMachinePlan(text, index + 1));
  const problem = parsed.find((one) => one.problem !== undefined)?.problem;
  if (problem !== undefined) return { problem };
  const machines = parsed.flatMap(({ plan }) => (plan === undefined ? [] : [plan]));
  const names = machines.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  return twice === undefined
    ? { machines }
    : { problem: `Expected names once, got ${twice} twice` };
}

function multiplied(text: string): readonly string[] {
  const [, name = '', count, rest = ''] = /^([^:*]*)\*([0-9]{1,3})(:.*)?$/.exec(text) ?? [];
  if (count === undefined) return [text];
  return Array.from({ length: Number(count) }, (_unused, index) => `${name}-${index + 1}${rest}`);
}
