import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agentStatusSentence } from './agent-status-sentence.ts';
import type { AgentStatus } from './agent-status.ts';
import { parseAgentStatus } from './parse-agent-status.ts';

const asking: AgentStatus = {
  schema: 1,
  phase: 'asking',
  server: 'https://192.0.2.1:8443',
  agentVersion: '0.1.x',
};
const trouble = {
  message: 'Nobody answers at 192.0.2.1:8443.',
  at: '2026-01-01T00:00:00.000Z',
  retryAt: '2026-01-01T00:00:04.000Z',
};

test.each<AgentStatus>([
  asking,
  { ...asking, phase: 'pending', phrase: 'a b c d e', trouble },
  { ...asking, phase: 'rejected', reason: 'not ours' },
  {
    ...asking,
    phase: 'working',
    name: 'worker-001',
    heardAt: '2026-01-01T00:00:00.000Z',
    plan: { digest: 'sha256:0', outcome: 'applied' },
  },
])('what the agent in phase $phase wrote is read back', (status) => {
  expect(parseAgentStatus(JSON.stringify(status))).toEqual(status);
});

test.each([
  ['half a file', '{"schema":1,"phase":"pen'],
  ['an empty file', ''],
  ['another schema', JSON.stringify({ ...asking, schema: 2 })],
  ['a phase that is none', JSON.stringify({ ...asking, phase: 'constructor' })],
  ['a list', '[]'],
  ['a server of a million letters', JSON.stringify({ ...asking, server: 'x'.repeat(1e6) })],
])('%s is no status', (_, text) => {
  expect(parseAgentStatus(text)).toBeUndefined();
});

test('a part that makes no sense is left out', () => {
  const odd = { ...asking, name: 7, plan: { digest: 'x', outcome: 'eaten' }, trouble: 'yes' };
  expect(parseAgentStatus(JSON.stringify(odd))).toEqual(asking);
});

test('any text at all is read or refused, and never thrown at the reader', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const status = parseAgentStatus(text);
      return status === undefined || agentStatusSentence(status).length > 0;
    }),
  );
});

test('a sentence names the words to compare, and what is in the way', () => {
  expect(agentStatusSentence({ ...asking, phase: 'pending', phrase: 'a b c d e', trouble })).toBe(
    'Waiting for an admin to approve this server. Compare: a b c d e. Nobody answers at 192.0.2.1:8443.',
  );
});
