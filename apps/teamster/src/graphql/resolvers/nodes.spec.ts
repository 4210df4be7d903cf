import { simulatedReport } from '@operos/hw-inventory/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer, RunningApi } from '../../../testing/running-api.ts';
import { sampleNode, sampleNodes } from '../../../testing/sample-nodes.ts';
import { startApi } from '../../../testing/start-api.ts';

const COUNT = 57;
let api: RunningApi;
let headers: { authorization: string };
beforeAll(async () => {
  const nodes = [
    ...sampleNodes(COUNT - 2),
    // Nothing is known of these two but that they were seen.
    sampleNode(90, { address: null, lastSeen: null, decision: 'none', stages: {} }),
    sampleNode(91, { address: null, lastSeen: null, conflictsWith: 'node-00003' }),
  ];
  api = await startApi({ nodes });
  headers = await api.bearer('VIEWER');
});
afterAll(() => api.close());

const ask = (query: string, variables?: Record<string, unknown>): Promise<Answer> =>
  api.ask(query, { headers, ...(variables && { variables }) });

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { cursor: string; node: { id: string; name: string } }[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

async function pageOf(variables: Record<string, unknown>): Promise<Page> {
  const { data, errors } = await ask(
    `query Page($first: Int, $after: String, $filter: NodeFilter, $orderBy: NodeOrder) {
      nodes(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
        totalCount edges { cursor node { id name } } pageInfo { hasNextPage endCursor }
      }
    }`,
    variables,
  );
  expect(errors).toBeUndefined();
  return data?.nodes as unknown as Page;
}

async function everyId(variables: Record<string, unknown>): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page: Page = await pageOf({ ...variables, first: 7, after });
    expect(page.totalCount).toBe(COUNT);
    ids.push(...page.edges.map((edge) => edge.node.id));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return ids;
}

describe('pages of servers', () => {
  const fields = ['NAME', 'PHASE', 'ADDRESS', 'FIRST_SEEN', 'LAST_SEEN', 'MEMORY'];

  test.each(fields)('by %s: pages together are the whole list, each server once', async (field) => {
    const ascending = await everyId({ orderBy: { field } });
    expect(new Set(ascending).size).toBe(COUNT);
    const descending = await everyId({ orderBy: { field, direction: 'DESC' } });
    expect(descending).toEqual(ascending.toReversed());
    const atOnce = await pageOf({ first: 10_000, orderBy: { field } });
    expect(atOnce.edges.map((edge) => edge.node.id)).toEqual(ascending);
  });

  test('who has no address comes last', async () => {
    const ids = await everyId({ orderBy: { field: 'ADDRESS' } });
    expect(ids.slice(-2)).toEqual(['node-00090', 'node-00091']);
    expect(ids.slice(0, 3)).toEqual(['node-00000', 'node-00001', 'node-00002']);
  });

  test('the page after a cursor is the same when servers before it come and go', async () => {
    const first = await pageOf({ first: 10 });
    const after = first.pageInfo.endCursor;
    const before = await pageOf({ first: 5, after });
    api.fleet.change(sampleNode(2, { name: 'aaa' as never }));
    expect((await pageOf({ first: 5, after })).edges).toEqual(before.edges);
    api.fleet.change(sampleNode(2));
  });

  test('an empty page knows how many there are', async () => {
    expect(await pageOf({ first: 0 })).toEqual({
      totalCount: COUNT,
      edges: [],
      pageInfo: { hasNextPage: true, endCursor: null },
    });
  });

  test.each([
    ['nonsense', '%%%'],
    ['JSON of no list', Buffer.from('{}').toString('base64url')],
    ['of another list', Buffer.from('["events",3]').toString('base64url')],
    ['of another order', Buffer.from('["nodes-MEMORY",3,"x"]').toString('base64url')],
    ['with an object in it', Buffer.from('["nodes-NAME",{},"x"]').toString('base64url')],
  ])('a cursor that is not ours is refused: %s', async (_what, after) => {
    const { errors } = await ask('query ($after: String) { nodes(after: $after) { totalCount } }', {
      after,
    });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});

describe('filters', () => {
  test.each([
    ['by phase', { phases: ['Ready'] }, 45],
    ['by several phases', { phases: ['Preparing', 'Unknown'] }, 12],
    ['by no phase at all', { phases: [] }, 0],
    ['simulated', { simulated: true }, 28],
    ['by part of the name', { text: 'worker-0003' }, 10],
    ['by serial, whatever the case', { text: 'sn12' }, 1],
    ['by address', { text: '10.0.0.54' }, 1],
    ['by MAC', { text: '52:54:00:00:00:0A' }, 1],
    ['by product and phase', { text: 'small', phases: ['Ready'] }, 15],
    ['by what nobody has', { text: 'xyzzy' }, 0],
    ['by blanks', { text: '  ' }, COUNT],
  ])('%s', async (_what, filter, count) => {
    const page = await pageOf({ first: 100, filter });
    expect(page.totalCount).toBe(count);
    expect(page.edges).toHaveLength(count);
  });

  test('the phases are counted in the order of a server’s life', async () => {
    const { data } = await ask('{ phaseCounts { phase count } }');
    const counts = data?.phaseCounts as unknown as { phase: string; count: number }[];
    expect(counts).toHaveLength(12);
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(COUNT);
    expect(counts[0]).toEqual({ phase: 'Unknown', count: 1 });
  });
});

describe('one server', () => {
  test('is null when there is none', async () => {
    expect(await ask('{ node(id: "nobody") { id } }')).toEqual({ data: { node: null } });
  });

  test('with everything that is known of it', async () => {
    const report = simulatedReport(1, 1);
    api.fleet.reports.set('node-00003', report);
    await api.events.append({
      severity: 'INFO',
      kind: 'stage-reached',
      message: 'm',
      nodeId: 'node-00003',
      nodeName: 'w',
      stage: 'ready',
    });
    await api.events.append({
      severity: 'INFO',
      kind: 'other',
      message: 'm',
      nodeId: 'node-00004',
    });
    const { data, errors } = await ask(`{ node(id: "node-00003") {
      id name phase stage phaseSince simulated phrase stuck { message } address mac vendor product cpuThreads memory
      diskCount diskBytes firstSeen lastSeen agentVersion certificateExpires rejectedBecause
      identity { keyThumbprint score evidence { kind value score } }
      conflictsWith { id }
      hardware { reportedAt system { serial firmware firmwareKind } cpus { model } memory { size }
        disks { id name size contents { name kind } } interfaces { name mac neighbour } }
      timeline { stage title at seconds usualSeconds }
      events(first: 10) { totalCount edges { cursor node { id kind nodeId stage causeId at } } }
    } }`);
    expect(errors).toBeUndefined();
    expect(data?.node).toMatchObject({
      name: 'worker-00003',
      phase: 'Ready',
      stage: 'ready',
      stuck: null,
      firstSeen: '2026-11-23T17:59:57.000Z',
      identity: { keyThumbprint: 'thumb-3', score: 90 },
      conflictsWith: null,
      events: { totalCount: 1 },
    });
    const { hardware, timeline } = data?.node as unknown as {
      hardware: { disks: unknown[]; interfaces: unknown[] };
      timeline: { stage: string; seconds: number | null }[];
    };
    expect(hardware.disks).toHaveLength(report.disks.length);
    expect(hardware.interfaces).toHaveLength(report.interfaces.length);
    expect(timeline.map(({ stage, seconds }) => [stage, seconds])).toEqual([
      ['loader-fetched', null],
      ['agent-started', 1],
      ['approved', 1],
      ['plan-received', 1],
      ['plan-applied', 1],
      ['joining', 1],
      ['ready', 1],
    ]);
  });

  test('without a report, without anything', async () => {
    const { data } = await ask(
      '{ node(id: "node-00090") { hardware { reportedAt } timeline { stage } stage address stuck { since } } }',
    );
    expect(data?.node).toEqual({
      hardware: null,
      timeline: [],
      stage: 'unknown',
      address: null,
      stuck: null,
    });
  });

  test('beside the one it looks like', async () => {
    const { data } = await ask('{ node(id: "node-00091") { conflictsWith { id name } } }');
    expect(data?.node).toEqual({ conflictsWith: { id: 'node-00003', name: 'worker-00003' } });
  });

  test('that takes too long says why and what to do', async () => {
    api.clock.advance(3_600_000);
    const beat = { heartbeatAt: api.clock.now(), lastSeen: api.clock.now() };
    api.fleet.change(sampleNode(5, beat));
    const { data } = await ask(
      '{ node(id: "node-00005") { phase stage stuck { since usualSeconds message remedy } } }',
    );
    expect(data?.node).toMatchObject({
      phase: 'Preparing',
      stage: 'plan-received',
      stuck: {
        usualSeconds: 60,
        message: expect.stringContaining('agent to apply its plan') as string,
      },
    });
  });
});
