import type { Issue } from '@operos/cluster-model';
import type { Plan } from './plan.ts';
import { PlanReader } from './plan-reader.ts';
import { readPlanService } from './read-plan-service.ts';
import { readPlanStep } from './read-plan-step.ts';
import { planConflicts } from './plan-conflicts.ts';

/** What the reader of a plan allows the writer of it. */
export interface PlanLimits {
  /** Directories below which there may be steps. */
  readonly roots: readonly string[];
  /** Programs that may be run as checkers, by absolute path. */
  readonly checkers: readonly string[];
  /** 10,000 if not given. */
  readonly maxSteps?: number;
  /** For each file; 16 MiB if not given. */
  readonly maxFileBytes?: number;
}

/** A plan that may be applied, or everything that is wrong with it. */
export type PlanReading =
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

const MAX_SERVICES = 100;

/** Reads a plan that came over a network; unknown fields, paths outside the roots and strange programs are refused. */
export function parsePlan(value: unknown, limits: PlanLimits): PlanReading {
  const reader = new PlanReader();
  const plan = readPlan(reader, value, limits);
  const issues = plan ? [...reader.issues, ...planConflicts(plan)] : reader.issues;
  return plan && issues.length === 0 ? { kind: 'plan', plan } : { kind: 'refused', issues };
}

function readPlan(reader: PlanReader, value: unknown, limits: PlanLimits): Plan | undefined {
  const fields = reader.fields(value, '', ['schema', 'steps', 'services']);
  if (!fields) return undefined;
  if (fields.schema !== 1) reader.refuse('schema', 'Expected schema 1');
  const most = limits.maxSteps ?? 10_000;
  const steps = reader.list(fields.steps, { path: 'steps', most }, (part, path) =>
    readPlanStep(reader, part, { path, limits }),
  );
  const services = reader.list(
    fields.services,
    { path: 'services', most: MAX_SERVICES },
    (part, path) => readPlanService(reader, part, { path, limits }),
  );
  return steps && services ? { schema: 1, steps, services } : undefined;
}
