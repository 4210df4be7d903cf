import { fileBytes } from './file-bytes.ts';
import type { MachineState, PathAttributes, PathState } from './path-state.ts';
import type { DirectoryStep, FileStep, Plan, PlanStep } from './plan.ts';
import { resolveOwner } from './resolve-owner.ts';
import { sha256 } from './sha256.ts';
import { unifiedDiff } from './unified-diff.ts';

/** What applying one step would change. */
export interface StepDiff {
  readonly path: string;
  readonly change: 'create' | 'replace' | 'remove' | 'attributes';
  /** A unified diff of text; for other bytes, modes and directories one line that says what. */
  readonly text: string;
}

/** Shows what a plan would change on the machine that was read, in the plan's order; nothing if it is all there. */
export function diffPlan(plan: Plan, machine: MachineState): StepDiff[] {
  return plan.steps.flatMap((step) => diffStep(step, machine) ?? []);
}

function diffStep(step: PlanStep, machine: MachineState): StepDiff | undefined {
  const { path, kind } = step;
  const found = machine.get(path) ?? { kind: 'absent' };
  if (kind === 'absent')
    return found.kind === 'absent'
      ? undefined
      : { path, change: 'remove', text: diffBytes(path, foundBytes(found), undefined) };
  if (kind === 'directory')
    return found.kind === 'directory'
      ? diffAttributes(step, found, machine)
      : { path, change: 'create', text: `directory ${path} ${step.mode}\n` };
  const bytes = fileBytes(step.content);
  if (found.kind === 'file' && found.bytes.equals(bytes))
    return diffAttributes(step, found, machine);
  const change = found.kind === 'absent' ? 'create' : 'replace';
  return { path, change, text: diffBytes(path, foundBytes(found), bytes) };
}

function diffAttributes(
  step: FileStep | DirectoryStep,
  found: PathAttributes,
  machine: MachineState,
): StepDiff | undefined {
  const { path, mode, owner } = step;
  const old = found.mode.toString(8).padStart(4, '0');
  const ids = owner && resolveOwner(machine, owner);
  const isOwned = !owner || (ids?.uid === found.uid && ids.gid === found.gid);
  const text = [
    ...(old === mode ? [] : [`mode ${path} ${old} -> ${mode}\n`]),
    ...(isOwned
      ? []
      : [`owner ${path} ${found.uid}:${found.gid} -> ${owner.user}:${owner.group}\n`]),
  ].join('');
  return text === '' ? undefined : { path, change: 'attributes', text };
}

function diffBytes(path: string, before: Buffer | undefined, after: Buffer | undefined): string {
  const [old, wanted] = [before, after].map((bytes) => asText(bytes ?? Buffer.alloc(0)));
  if (old === undefined || wanted === undefined)
    return `binary ${path} ${digestOf(before)} -> ${digestOf(after)}\n`;
  const name = quoted(path);
  const diff = unifiedDiff(
    { name: before ? `a${name}` : '/dev/null', text: old },
    { name: after ? `b${name}` : '/dev/null', text: wanted },
  );
  return diff === '' ? `empty file ${name}\n` : diff;
}

/** A name that would break out of the header's line is printed as JSON. */
function quoted(path: string): string {
  const json = JSON.stringify(path);
  return json === `"${path}"` ? path : json;
}

function foundBytes(found: PathState): Buffer | undefined {
  switch (found.kind) {
    case 'file':
      return found.bytes;
    case 'symlink':
      return Buffer.from(`symbolic link to ${found.target}\n`);
    case 'directory':
    case 'other':
      return Buffer.from('not a file\n');
    case 'absent':
      return undefined;
  }
}

/** Undefined for bytes that are no UTF-8 or hold a zero byte: a diff of them would not be exact. */
function asText(bytes: Buffer): string | undefined {
  const text = bytes.toString('utf8');
  return text.includes('\0') || !Buffer.from(text).equals(bytes) ? undefined : text;
}

function digestOf(bytes: Buffer | undefined): string {
  return bytes === undefined ? 'none' : sha256(bytes);
}
