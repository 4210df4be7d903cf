import type { AgentPhase, AgentStatus } from './agent-status.ts';

const phases: readonly string[] = [
  'asking',
  'pending',
  'conflict',
  'rejected',
  'approved',
  'working',
] satisfies AgentPhase[];
const outcomes: readonly unknown[] = ['applied', 'failed', 'reverted'];
const LONGEST_TEXT = 1000;

/** Reads the status file of the agent; undefined when it is none, so that a reader shows that it knows nothing. */
export function parseAgentStatus(text: string): AgentStatus | undefined {
  const value = parseJson(text);
  if (!isRecord(value) || value.schema !== 1) return undefined;
  const { phase, server, agentVersion } = value;
  if (typeof phase !== 'string' || !phases.includes(phase)) return undefined;
  if (!isText(server) || !isText(agentVersion)) return undefined;
  return {
    schema: 1,
    phase: phase as AgentPhase,
    server,
    agentVersion,
    ...texts(value),
    ...planOf(value.plan),
    ...troubleOf(value.trouble),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a status that cannot be read is the same as none
  }
}

function texts(
  value: Readonly<Record<string, unknown>>,
): Pick<AgentStatus, 'phrase' | 'reason' | 'name' | 'heardAt'> {
  const names = ['phrase', 'reason', 'name', 'heardAt'] as const;
  return Object.fromEntries(
    names.flatMap((name) => (isText(value[name]) ? [[name, value[name]]] : [])),
  );
}

function planOf(value: unknown): Pick<AgentStatus, 'plan'> {
  if (!isRecord(value) || !isText(value.digest) || !outcomes.includes(value.outcome)) return {};
  const { digest, outcome } = value as unknown as NonNullable<AgentStatus['plan']>;
  return { plan: { digest, outcome } };
}

function troubleOf(value: unknown): Pick<AgentStatus, 'trouble'> {
  if (!isRecord(value)) return {};
  const { message, at, retryAt } = value;
  return isText(message) && isText(at) && isText(retryAt)
    ? { trouble: { message, at, retryAt } }
    : {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_TEXT;
}
