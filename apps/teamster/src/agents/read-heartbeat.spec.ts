import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHeartbeat } from './read-heartbeat.ts';
import { readReceipt } from './read-receipt.ts';

const digest = `sha256:${'0'.repeat(64)}`;
const good = { reportDigest: digest, planDigest: null };
const at = '2026-11-23T18:00:00Z';

test('a small heartbeat is enough', () => {
  expect(readHeartbeat(good)).toEqual({ ...good, stages: [] });
});

test('stages come with their time', () => {
  expect(readHeartbeat({ ...good, stages: [{ stage: 'joining', at }] })).toMatchObject({
    stages: [{ kind: 'joining', at: Date.parse(at) }],
  });
});

test.each(['approved', 'certificate-issued', 'plan-applied', 'rejected', 'lost', 'nonsense'])(
  'an agent may not say that it is %s',
  (stage) => {
    const refused = readHeartbeat({ ...good, stages: [{ stage, at }] });
    expect(refused).toMatchObject([{ path: 'stages' }]);
  },
);

test.each([
  ['reportDigest', 'sha256:short'],
  ['planDigest', undefined],
  ['agentVersion', 'a b'],
  ['degraded', ['a\u001b[31m']],
  ['degraded', Array.from({ length: 17 }, () => 'x')],
  ['stages', [{ stage: 'ready', at: 'yesterday' }]],
  ['stages', {}],
])('%s: %j is refused at its own path', (field, value) => {
  expect(readHeartbeat({ ...good, [field]: value })).toMatchObject([{ path: field }]);
});

test('a receipt needs its plan, its outcome and steps that can be shown', () => {
  const receipt = { planDigest: digest, outcome: 'applied', steps: [] };
  expect(readReceipt(receipt)).toEqual(receipt);
  const steps = [{ name: 'x'.repeat(513), outcome: 'changed' }];
  expect(readReceipt({ planDigest: '', outcome: 'done', steps })).toMatchObject([
    { path: 'planDigest' },
    { path: 'outcome' },
    { path: 'steps' },
  ]);
});

test('nothing that can be parsed from JSON makes either throw', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (body, value) => {
      readHeartbeat(body);
      readReceipt(body);
      for (const field of ['reportDigest', 'planDigest', 'stages', 'degraded', 'agentVersion'])
        readHeartbeat({ ...good, [field]: value });
      readHeartbeat({ ...good, stages: [value] });
      readReceipt({ planDigest: digest, outcome: 'applied', steps: [value] });
    }),
  );
});
