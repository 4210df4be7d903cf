import { expect, test } from 'vitest';
import { agentStart } from './agent-start.ts';

const now = 10_000_000;

test.each([
  ['told by a clock that is right', now - 5000, {}, now - 5000],
  ['told by a clock that is fast', now + 5000, {}, now],
  ['told by a clock that is hours slow', 1, {}, now],
  ['before its system was there', now - 5000, { 'system-started': now - 1000 }, now - 1000],
  ['after its system was there', now - 500, { 'system-started': now - 1000 }, now - 500],
  ['after an earlier life as a node', now - 500, { ready: now - 100 }, now - 500],
])('%s', (...[, startedAt, stages, at]) => {
  expect(agentStart({ startedAt }, stages, now)).toEqual({ 'agent-started': at });
});

test('an agent that said nothing has no start', () => {
  expect(agentStart({ startedAt: null }, {}, now)).toEqual({});
});
