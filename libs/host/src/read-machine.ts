import { atOnce } from './at-once.ts';
import type { MachineFiles } from './machine-files.ts';
import type { MachineState, PathState } from './path-state.ts';
import type { Plan } from './plan.ts';
import { accountFiles } from './resolve-owner.ts';

/** Reads every path of a plan and every directory above them, and who is who if a step names an owner. */
export async function readMachine(plan: Plan, files: MachineFiles): Promise<MachineState> {
  const paths = plan.steps.flatMap(({ path }) => [...ancestors(path), path]);
  const hasOwner = plan.steps.some((step) => 'owner' in step);
  const distinct = [...new Set([...paths, ...(hasOwner ? accountFiles : [])])];
  const found = new Map<string, PathState>();
  await atOnce(distinct, async (path) => {
    found.set(path, await files.inspect(path));
  });
  return found;
}

/** The directories above a path, without the root: `/a/b/c` gives `/a` and `/a/b`. */
export function ancestors(path: string): string[] {
  const parts = path.split('/').slice(1, -1);
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`);
}
