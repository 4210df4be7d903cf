import type { Issue } from '@operos/cluster-model';
import type { MachineState, PathState } from './path-state.ts';
import type { DirectoryStep, Owner, Plan, PlanStep } from './plan.ts';
import { ancestors } from './read-machine.ts';
import { resolveOwner } from './resolve-owner.ts';
import { isAsWanted, type OwnerIds } from './wanted-state.ts';

/** One step that the machine does not yet agree with. */
export interface Change {
  readonly step: PlanStep;
  readonly before: PathState;
  /** Undefined when the step names no owner: then it is whoever applies the plan. */
  readonly owner: OwnerIds | undefined;
}

/** What is to be done, in the plan's order, missing directories first; and what cannot be done. */
export interface Changes {
  readonly changes: readonly Change[];
  readonly issues: readonly Issue[];
}

/** Compares a plan with the machine as it was read. */
export function changesOf(plan: Plan, machine: MachineState): Changes {
  const parents = missingParents(plan, machine);
  const own = plan.steps.map((step) => compare(step, machine));
  const issues = own.filter((found): found is Issue => found !== undefined && 'code' in found);
  const changes = own.filter((found): found is Change => found !== undefined && 'step' in found);
  return {
    changes: directoriesFirst([...parents.changes, ...changes]),
    issues: [...parents.issues, ...issues],
  };
}

/** A directory before what goes into it, whatever the order of the plan; otherwise the plan's order. */
function directoriesFirst(changes: readonly Change[]): Change[] {
  const isDirectory = ({ step }: Change): boolean => step.kind === 'directory';
  return [
    ...changes.filter(isDirectory).sort((a, b) => a.step.path.length - b.step.path.length),
    ...changes.filter((change) => !isDirectory(change)),
  ];
}

/** Directories that the plan takes for granted. */
function missingParents(plan: Plan, machine: MachineState): Changes {
  const named = new Set(plan.steps.map(({ path }) => path));
  const needed = plan.steps.filter(({ kind }) => kind !== 'absent');
  const parents = new Set(needed.flatMap(({ path }) => ancestors(path)));
  const found = [...parents]
    .filter((path) => !named.has(path))
    .map((path) => ({ path, before: stateOf(machine, path) }));
  return {
    changes: found
      .filter(({ before }) => before.kind === 'absent')
      .map(({ path, before }) => ({ step: plainDirectory(path), before, owner: undefined })),
    issues: found
      .filter(({ before }) => before.kind === 'file' || before.kind === 'other')
      .map(({ path, before }) => wrongKind(path, before)),
  };
}

function compare(step: PlanStep, machine: MachineState): Change | Issue | undefined {
  const before = stateOf(machine, step.path);
  const named = step.kind === 'absent' ? undefined : step.owner;
  const owner = named && resolveOwner(machine, named);
  if (named && !owner) return unknownOwner(step.path, named);
  if (isAsWanted(step, before, owner)) return undefined;
  return isReplaceable(step, before) ? { step, before, owner } : wrongKind(step.path, before);
}

function stateOf(machine: MachineState, path: string): PathState {
  return machine.get(path) ?? { kind: 'absent' };
}

function plainDirectory(path: string): DirectoryStep {
  return { kind: 'directory', path, mode: '0755' };
}

/** Directories and files never replace each other: too much could be lost by a mistake in a plan. */
function isReplaceable(step: PlanStep, before: PathState): boolean {
  if (step.kind === 'directory') return before.kind === 'absent' || before.kind === 'directory';
  return before.kind !== 'directory' && before.kind !== 'other';
}

function wrongKind(path: string, found: PathState): Issue {
  return {
    path,
    severity: 'error',
    code: 'path-in-the-way',
    message: `Expected to be free to write ${path}, found a ${found.kind} there`,
    remedy: 'Look at what it is, and move it away if nobody needs it.',
  };
}

function unknownOwner(path: string, { user, group }: Owner): Issue {
  return {
    path,
    severity: 'error',
    code: 'unknown-owner',
    message: `Expected user ${user} and group ${group} in /etc/passwd and /etc/group, found not both`,
    remedy: 'Install the package that makes them.',
  };
}
