import { fileBytes } from './file-bytes.ts';
import type { PathState } from './path-state.ts';
import type { PlanStep } from './plan.ts';

/** Whether a path already is as the step wants it; an owner counts only if the step names one. */
export function isAsWanted(step: PlanStep, found: PathState, owner: OwnerIds | undefined): boolean {
  if (step.kind === 'absent') return found.kind === 'absent';
  if (found.kind !== step.kind) return false;
  const hasAttributes =
    found.mode === parseMode(step.mode) &&
    (owner === undefined || (found.uid === owner.uid && found.gid === owner.gid));
  if (step.kind === 'directory' || found.kind === 'directory') return hasAttributes;
  return hasAttributes && found.bytes.equals(fileBytes(step.content));
}

/** An owner as numbers of the machine it is applied to. */
export interface OwnerIds {
  readonly uid: number;
  readonly gid: number;
}

/** `0644` as a number. */
export function parseMode(text: string): number {
  return Number.parseInt(text, 8);
}
