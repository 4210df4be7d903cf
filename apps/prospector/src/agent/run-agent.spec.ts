import { expect, test } from 'vitest';
import { SmallServer } from '../../testing/small-server.ts';
import { testFacts, type TestWorld, testWorld } from '../../testing/test-world.ts';
import { runAgent } from './run-agent.ts';

const DAY = 86_400_000;

/** Runs the agent until it slept that often; `between` may change the world at each sleep. */
async function live(
  server: SmallServer,
  sleeps: number,
  between: (count: number, world: TestWorld) => void = () => undefined,
): Promise<TestWorld> {
  const world = testWorld(server);
  const stop = new AbortController();
  world.onSleep = (count) => {
    between(count, world);
    if (count >= sleeps) stop.abort();
  };
  await runAgent(world, testFacts(server), stop.signal);
  return world;
}

async function approvingServer(): Promise<SmallServer> {
  const server = await SmallServer.start();
  server.decision = 'approved';
  return server;
}

test('enrols, sends its report once, applies the plan once and beats every ten seconds', async () => {
  const server = await approvingServer();
  const world = await live(server, 3);
  expect(world.slept).toEqual([10_000, 10_000, 10_000]);
  expect(server.beats.map(({ planDigest }) => planDigest)).toEqual([
    null,
    'sha256:plan-1',
    'sha256:plan-1',
  ]);
  expect(server.beats.map(({ stages }) => stages?.map(({ stage }) => stage))).toEqual([[], [], []]);
  expect(server.asks.map(({ startedAt }) => startedAt)).toEqual(['2026-01-01T00:00:00.000Z']);
  expect(world.applied).toEqual([{ for: 'sha256:plan-1' }]);
  expect(server.receipts.map(({ outcome }) => outcome)).toEqual(['applied']);
  expect(server.seen.filter((call) => call === 'PUT /agent/v1/report')).toHaveLength(1);
});

test('a plan that failed is tried again, and the server is told', async () => {
  const server = await approvingServer();
  const world = testWorld(server);
  world.outcome = 'failed';
  const stop = new AbortController();
  world.onSleep = (count) => {
    if (count >= 3) stop.abort();
  };
  await runAgent(world, testFacts(server), stop.signal);
  expect(world.applied).toHaveLength(3);
  expect(server.receipts.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'failed']);
  expect(server.beats[1]?.degraded).toEqual(['The plan sha256:plan-1 was failed']);
});

test('backs off while the server is away and starts over once it answers', async () => {
  const server = await approvingServer();
  server.isAway = true;
  const world = await live(server, 6, (count) => {
    if (count === 4) server.isAway = false;
  });
  expect(world.slept).toEqual([750, 1_500, 3_000, 6_000, 10_000, 10_000]);
});

test('asks to enrol again when its certificate is no longer accepted', async () => {
  const server = await approvingServer();
  await live(server, 4, (count) => {
    server.acceptsCertificates = count !== 1;
  });
  expect(server.seen.filter((call) => call === 'POST /enrolment/v1/requests')).toHaveLength(2);
});

test('does not storm a server that refuses every certificate', async () => {
  const server = await approvingServer();
  server.acceptsCertificates = false;
  const world = await live(server, 4);
  expect(world.slept).toEqual([750, 1_500, 3_000, 6_000]);
});

test('tells when it started once, with its first heartbeat, when an earlier run has enrolled', async () => {
  const server = await approvingServer();
  const { store } = await live(server, 1);
  const before = server.beats.length;
  const world = Object.assign(testWorld(server), { store });
  const stop = new AbortController();
  world.onSleep = (count) => {
    if (count >= 3) stop.abort();
  };
  await runAgent(world, testFacts(server), stop.signal);
  const told = server.beats.slice(before).map(({ stages }) => stages?.map(({ stage }) => stage));
  expect(told).toEqual([['agent-started'], [], []]);
  expect(server.asks).toHaveLength(1);
});

test('a connection that was lost goes on where it was, and tells nothing again', async () => {
  const server = await approvingServer();
  const world = await live(server, 8, (count) => {
    server.isAway = count >= 2 && count < 5;
  });
  expect(world.applied).toHaveLength(1);
  expect(server.beats.at(-1)).toMatchObject({ planDigest: 'sha256:plan-1', stages: [] });
});

test('says when it started only the first time that it asks', async () => {
  const server = await approvingServer();
  await live(server, 4, (count) => {
    server.acceptsCertificates = count !== 1;
  });
  expect(server.asks.map(({ startedAt }) => startedAt)).toEqual([
    '2026-01-01T00:00:00.000Z',
    undefined,
  ]);
});

test('renews its certificate before half of its life is over', async () => {
  const server = await approvingServer();
  const world = await live(server, 3, (count) => {
    if (count === 1) server.now = new Date(server.now.getTime() + 3 * DAY);
  });
  expect(server.seen).toContain('POST /agent/v1/renewals');
  expect(world.said).toContain('info: Certificate renewed');
  expect(world.applied).toHaveLength(1);
});

test('goes on asking after a rejection: an admin may change their mind', async () => {
  const server = await SmallServer.start();
  server.decision = 'rejected';
  const world = await live(server, 3);
  expect(world.slept).toEqual([600_000, 600_000, 600_000]);
  expect(
    server.seen.filter((call) => call === 'POST /enrolment/v1/requests').length,
  ).toBeGreaterThan(1);
});

test('shows how far it has come, and what is in the way while it is', async () => {
  const server = await SmallServer.start();
  server.isAway = true;
  const world = await live(server, 3, (count) => {
    if (count === 1) server.decision = 'approved';
    if (count === 1) server.isAway = false;
  });
  const at = '2026-01-01T00:00:00.000Z';
  const retryAt = '2026-01-01T00:00:00.750Z';
  expect(world.shown.slice(0, 2)).toEqual([
    { phase: 'asking' },
    { trouble: { message: 'Nobody answers', at, retryAt } },
  ]);
  expect(world.shown.slice(2, 6)).toMatchObject([
    { phase: 'asking' },
    { phase: 'approved', name: 'worker-001', trouble: undefined },
    { phase: 'working', heardAt: retryAt, trouble: undefined },
    { plan: { digest: 'sha256:plan-1', outcome: 'applied' } },
  ]);
});
