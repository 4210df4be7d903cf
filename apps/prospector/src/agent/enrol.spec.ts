import { expect, test } from 'vitest';
import { SmallServer } from '../../testing/small-server.ts';
import { testFacts, testWorld } from '../../testing/test-world.ts';
import { enrol } from './enrol.ts';

const signal = new AbortController().signal;

test('an approved machine keeps its certificate', async () => {
  const server = await SmallServer.start();
  const world = testWorld(server);
  server.decision = 'approved';
  const answer = await enrol(world, testFacts(server), { until: Infinity, signal });
  expect(answer).toMatchObject({ state: 'approved', name: 'worker-001' });
  expect(await world.store.certificate()).toContain('BEGIN CERTIFICATE');
});

test.each(['pending', 'conflict'] as const)(
  '%s: it stops when its patience ends',
  async (decision) => {
    const server = await SmallServer.start();
    const world = testWorld(server);
    server.decision = decision;
    const answer = await enrol(world, testFacts(server), { until: server.now.getTime(), signal });
    expect(answer).toMatchObject({ state: decision, phrase: 'a b c d e' });
    expect(await world.store.certificate()).toBeUndefined();
  },
);

test('a rejection is an answer with its reason, and nothing is kept', async () => {
  const server = await SmallServer.start();
  const world = testWorld(server);
  server.decision = 'rejected';
  const answer = await enrol(world, testFacts(server), { until: Infinity, signal });
  expect(answer).toMatchObject({ state: 'rejected', reason: 'not ours' });
  expect(await world.store.certificate()).toBeUndefined();
});

test('a fingerprint that is none is refused before anything is sent', async () => {
  const server = await SmallServer.start();
  const world = testWorld(server);
  const facts = { ...testFacts(server), caFingerprint: 'sha256:short' };
  await expect(enrol(world, facts, { until: Infinity, signal })).rejects.toThrow(/CA fingerprint/);
  expect(server.seen).toEqual([]);
});
