import type { MachineState } from './path-state.ts';
import type { FileContent, Plan, PlanStep } from './plan.ts';

/**
 * The plan that takes a machine back to what was read of it before `plan` was applied: keep it, and a change that
 * succeeded can be undone later. Symbolic links and owners are not kept, nor are directories removed.
 */
export function inversePlan(plan: Plan, machine: MachineState): Plan {
  return { ...plan, steps: plan.steps.flatMap((step) => inverse(step, machine)) };
}

function inverse(step: PlanStep, machine: MachineState): PlanStep[] {
  const before = machine.get(step.path) ?? { kind: 'absent' };
  const { path } = step;
  const restarts =
    step.kind === 'directory' || step.restarts === undefined ? {} : { restarts: step.restarts };
  if (before.kind === 'directory')
    return [{ kind: 'directory', path, mode: modeText(before.mode) }];
  if (before.kind === 'file') {
    const content = contentOf(before.bytes);
    const check = step.kind === 'file' && step.check ? { check: step.check } : {};
    return [{ kind: 'file', path, mode: modeText(before.mode), content, ...check, ...restarts }];
  }
  return step.kind === 'directory' ? [] : [{ kind: 'absent', path, ...restarts }];
}

function modeText(mode: number): string {
  return (mode & 0o777).toString(8).padStart(4, '0');
}

function contentOf(bytes: Buffer): FileContent {
  const text = bytes.toString('utf8');
  return Buffer.from(text).equals(bytes) ? { text } : { base64: bytes.toString('base64') };
}
