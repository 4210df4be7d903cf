import { fileBytes } from './file-bytes.ts';
import type { MachineState, PathState } from './path-state.ts';
import type { FileStep, Plan, PlanStep } from './plan.ts';
import { sha256 } from './sha256.ts';
import { unifiedDiff } from './unified-diff.ts';
import { parseMode } from './wanted-state.ts';

/** What applying one step would change. */
export interface StepDiff {
  readonly path: string;
  readonly change: 'create' | 'replace' | 'remove' | 'attributes';
  /** A unified diff of text; for other bytes, modes and directories one line that says what. */
  readonly text: string;
}

/** Shows what a plan would change on the machine that was read, in the plan's order; nothing if it is all there. */
export function diffPlan(plan: Plan, machine: MachineState): StepDiff[] {
  return plan.steps.flatMap((step) => {
    const found = machine.get(step.path) ?? { kind: 'absent' };
    return diffStep(step, found) ?? [];
  });
}

function diffStep(step: PlanStep, found: PathState): StepDiff | undefined {
  switch (step.kind) {
    case 'absent':
      return found.kind === 'absent' ? undefined : removal(step.path, found);
    case 'directory':
      return found.kind === 'directory'
        ? modeChange(step, found.mode)
        : { path: step.path, change: 'create', text: `directory ${step.path} ${step.mode}\n` };
    case 'file':
      return diffFile(step, found);
  }
}

function diffFile(step: FileStep, found: PathState): StepDiff | undefined {
  const bytes = fileBytes(step.content);
  if (found.kind === 'file' && found.bytes.equals(bytes)) return modeChange(step, found.mode);
  const change = found.kind === 'absent' ? 'create' : 'replace';
  return { path: step.path, change, text: diffBytes(step.path, found, bytes) };
}

function removal(path: string, found: PathState): StepDiff {
  return { path, change: 'remove', text: diffBytes(path, found, undefined) };
}

function modeChange(
  step: { readonly path: string; readonly mode: string },
  mode: number,
): StepDiff | undefined {
  if (mode === parseMode(step.mode)) return undefined;
  const old = mode.toString(8).padStart(4, '0');
  return {
    path: step.path,
    change: 'attributes',
    text: `mode ${step.path} ${old} -> ${step.mode}\n`,
  };
}

function diffBytes(path: string, found: PathState, after: Buffer | undefined): string {
  const before = foundBytes(found);
  const texts = [before, after].map((bytes) => asText(bytes ?? Buffer.alloc(0)));
  const [old, wanted] = texts;
  if (old === undefined || wanted === undefined)
    return `binary ${path} ${digestOf(before)} -> ${digestOf(after)}\n`;
  const name = JSON.stringify(path) === `"${path}"` ? path : JSON.stringify(path);
  const empty = `empty file ${name}\n`;
  const side = (bytes: Buffer | undefined, mark: string): string =>
    bytes === undefined ? '/dev/null' : mark + name;
  const diff = unifiedDiff(
    { name: side(before, 'a'), text: old },
    { name: side(after, 'b'), text: wanted },
  );
  return diff === '' ? empty : diff;
}

function foundBytes(found: PathState): Buffer | undefined {
  switch (found.kind) {
    case 'file':
      return found.bytes;
    case 'symlink':
      return Buffer.from(`symbolic link to ${found.target}\n`);
    case 'directory':
    case 'other':
      return Buffer.from(`not a file\n`);
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
