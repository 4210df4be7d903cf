import type { Issue } from '@operos/cluster-model';
import type { PlanReceipt } from '@operos/teamster-api';

const DIGEST = /^sha256:[0-9a-f]{64}$/;
const OUTCOMES: readonly unknown[] = ['applied', 'failed', 'reverted'];
const STEP_OUTCOMES: readonly unknown[] = ['unchanged', 'changed', 'reverted', 'failed'];
const MOST_STEPS = 2000;
const LONGEST_NAME = 512;

/** Takes a parsed body apart, or says what is wrong with its shape. */
export function readReceipt(body: unknown): PlanReceipt | readonly Issue[] {
  if (typeof body !== 'object' || body === null) return [issue('', 'a JSON object')];
  const { planDigest, outcome, steps } = body as Record<keyof PlanReceipt, unknown>;
  const issues = [
    ...(typeof planDigest === 'string' && DIGEST.test(planDigest)
      ? []
      : [issue('planDigest', 'a SHA-256 digest')]),
    ...(OUTCOMES.includes(outcome) ? [] : [issue('outcome', 'applied, failed or reverted')]),
    ...(isSteps(steps) ? [] : [issue('steps', 'a list of steps with their outcomes')]),
  ];
  if (issues.length > 0) return issues;
  return { planDigest, outcome, steps } as PlanReceipt;
}

function isSteps(value: unknown): boolean {
  return Array.isArray(value) && value.length <= MOST_STEPS && value.every(isStep);
}

function isStep(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { name, outcome, detail } = value as Record<string, unknown>;
  return (
    isName(name) && STEP_OUTCOMES.includes(outcome) && (detail === undefined || isName(detail))
  );
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value.length <= LONGEST_NAME && !/\p{Cc}/u.test(value);
}

function issue(path: string, expected: string): Issue {
  return {
    path,
    severity: 'error',
    code: 'receipt-field',
    message: `Expected ${expected}${path === '' ? '' : ` in ${path}`}`,
    remedy: 'Use a Prospector of the same version as this Teamster.',
  };
}
