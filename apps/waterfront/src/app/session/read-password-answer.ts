import type { FieldIssue, PasswordOutcome } from './password-outcome.ts';

/** Reads the answer to `POST /api/v1/session/password`; undefined when there was none. */
export async function readPasswordAnswer(answer: Response | undefined): Promise<PasswordOutcome> {
  if (answer === undefined) return { kind: 'unreachable' };
  if (answer.ok) return { kind: 'changed' };
  if (answer.status === 401) return { kind: 'ended' };
  const { issues, message } = await bodyOf(answer);
  if (answer.status === 429 && typeof message === 'string') return { kind: 'throttled', message };
  return answer.status === 422 && isIssues(issues)
    ? { kind: 'refused', issues }
    : { kind: 'unreachable' };
}

async function bodyOf(answer: Response): Promise<Readonly<Record<string, unknown>>> {
  const body: unknown = await answer.json().catch(() => undefined);
  return typeof body === 'object' && body !== null ? { ...body } : {};
}

function isIssues(issues: unknown): issues is readonly FieldIssue[] {
  return Array.isArray(issues) && issues.length > 0 && issues.every(isIssue);
}

function isIssue(issue: unknown): boolean {
  if (typeof issue !== 'object' || issue === null) return false;
  const texts = issue as Readonly<Record<string, unknown>>;
  return ['path', 'message', 'remedy'].every((name) => typeof texts[name] === 'string');
}
