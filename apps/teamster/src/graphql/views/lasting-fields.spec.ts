import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningApi } from '../../../testing/running-api.ts';
import { sampleNode, sampleNodes } from '../../../testing/sample-nodes.ts';
import { startApi } from '../../../testing/start-api.ts';
import { lastingFields } from './lasting-fields.ts';

const lasting = [...(lastingFields.Node ?? [])].map((name) =>
  name === 'identity' ? 'identity { keyThumbprint score evidence { kind value score } }' : name,
);
const fields = [...lasting, 'phase', 'stage', 'phaseSince', 'lastSeen', 'stuck { message }'];

let api: RunningApi;
let headers: { authorization: string };
beforeAll(async () => {
  api = await startApi({ nodes: sampleNodes(5) });
  headers = await api.bearer('VIEWER');
});
afterAll(() => api.close());

async function listed(): Promise<Record<string, unknown>> {
  const query = `{ nodes(first: 10) { edges { node { ${fields.join(' ')} } } } }`;
  const { data, errors } = await api.ask(query, { headers });
  expect(errors).toBeUndefined();
  const { edges } = data?.nodes as unknown as { edges: { node: { id: string } }[] };
  return Object.fromEntries(edges.map(({ node }) => [node.id, node]));
}

/** What the same server says when it is asked for alone, which no list has kept anything of. */
async function alone(id: string): Promise<unknown> {
  const query = `query ($id: ID!) { node(id: $id) { ${fields.join(' ')} } }`;
  const { data } = await api.ask(query, { headers, variables: { id } });
  return data?.node;
}

async function expectFreshList(): Promise<void> {
  const list = await listed();
  expect(Object.keys(list)).toHaveLength(5);
  for (const [id, node] of Object.entries(list)) expect(node).toEqual(await alone(id));
}

test('a list says what each server says, whatever was listed before', async () => {
  await expectFreshList();
  await expectFreshList();
});

test('a server that changed is listed as it is now', async () => {
  api.fleet.change(
    sampleNode(2, { name: 'renamed' as never, address: null, rejectedBecause: 'x' }),
  );
  await expectFreshList();
  const node = (await listed())['node-00002'];
  expect(node).toMatchObject({ name: 'renamed', address: null, rejectedBecause: 'x' });
});

test('a heartbeat, which changes the server in place, is seen at once', async () => {
  const before = (await listed())['node-00003'];
  const node = api.fleet.get('node-00003') as { lastSeen: number; heartbeatAt: number };
  node.lastSeen = node.heartbeatAt = api.clock.now() + 61_001;
  await expectFreshList();
  expect(before).not.toMatchObject({ lastSeen: new Date(node.lastSeen).toISOString() });
  const after = (await listed())['node-00003'];
  expect(after).toMatchObject({ lastSeen: new Date(node.lastSeen).toISOString() });
});

test('time alone makes a server stuck', async () => {
  api.fleet.change(sampleNode(4, { stages: { 'plan-received': api.clock.now() } }));
  expect((await listed())['node-00004']).toMatchObject({ stuck: null });
  api.clock.advance(3_600_000);
  await expectFreshList();
  expect((await listed())['node-00004']).not.toMatchObject({ stuck: null });
});
