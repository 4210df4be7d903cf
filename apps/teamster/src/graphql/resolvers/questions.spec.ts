import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Answer, RunningApi } from '../../../testing/running-api.ts';
import { startApi } from '../../../testing/start-api.ts';

let api: RunningApi;
let headers: { authorization: string };
beforeAll(async () => {
  api = await startApi();
  headers = await api.bearer('VIEWER');
});
afterAll(() => api.close());

const ask = (query: string): Promise<Answer> => api.ask(query, { headers });

test('what is running', async () => {
  const { data } = await ask(
    '{ about { version clusterName caFingerprint agentUrl database startedAt simulation } }',
  );
  expect(data?.about).toEqual({
    version: '0.1.x',
    clusterName: 'Test',
    caFingerprint: `sha256:${'ab'.repeat(32)}`,
    agentUrl: 'https://10.0.0.1:8443',
    database: 'SQLite',
    startedAt: '2026-11-23T18:00:00.000Z',
    simulation: false,
  });
});

test('who holds which address, and which server that is', async () => {
  const { data } = await ask('{ leases { address mac hostname state starts ends nodeId } }');
  expect(data?.leases).toMatchObject([
    { address: '10.0.0.1', nodeId: 'node-00001', starts: '2026-11-23T17:59:59.000Z' },
    { address: '10.0.0.9', nodeId: null, hostname: null },
  ]);
});

test('what servers boot, and what of it is missing', async () => {
  const { data } = await ask(
    '{ bootImages { version bytes checkedAt layers { name digest bytes } issues { path severity code } } }',
  );
  expect(data?.bootImages).toEqual({
    version: '0.1.7',
    bytes: null,
    checkedAt: '2026-11-23T18:00:00.000Z',
    layers: [{ name: 'base', digest: `sha256:${'ab'.repeat(32)}`, bytes: 1000 }],
    issues: [
      { path: '/srv/operos/layers/base.sqfs', severity: 'ERROR', code: 'boot-image-missing' },
    ],
  });
});

test('who else answers DHCP, and of what a stranger says only what is fit for a screen', async () => {
  const { data } = await ask(
    '{ networkAlarms { serverAddress mac offered bootFile firstSeen lastSeen } }',
  );
  expect(data?.networkAlarms).toEqual([
    {
      serverAddress: '192.168.1.1',
      mac: '52:54:00:aa:bb:cc',
      offered: '192.168.1.50',
      bootFile: null,
      firstSeen: '2026-11-23T17:59:59.000Z',
      lastSeen: '2026-11-23T18:00:00.000Z',
    },
  ]);
});

test('the log, newest first, page by page, filtered', async () => {
  for (const severity of ['INFO', 'WARNING', 'ERROR', 'INFO'] as const)
    await api.events.append({ severity, kind: `k-${severity}`, message: 'm' });
  const page = await ask(
    '{ events(first: 3) { totalCount edges { cursor node { id kind } } pageInfo { hasNextPage endCursor } } }',
  );
  expect(page.data?.events).toMatchObject({
    totalCount: 4,
    edges: [{ node: { id: '4' } }, { node: { id: '3' } }, { node: { id: '2' } }],
    pageInfo: { hasNextPage: true },
  });
  const { endCursor } = (page.data?.events as unknown as { pageInfo: { endCursor: string } })
    .pageInfo;
  const rest = await ask(`{ events(after: "${endCursor}") { edges { node { id } } } }`);
  expect(rest.data?.events).toEqual({ edges: [{ node: { id: '1' } }] });
  const filtered = await ask(
    '{ events(filter: { severities: [INFO], kinds: ["k-INFO"], since: "2026-11-23T18:00:00.002Z" }) { edges { node { id } } } }',
  );
  expect(filtered.data?.events).toEqual({ edges: [{ node: { id: '4' } }] });
});

test.each(['yesterday', '2026-11-23', '2026-13-45T00:00:00Z', '2026-11-23T18:00:00'])(
  'a time that is none is refused: %s',
  async (since) => {
    const { errors } = await ask(`{ events(filter: { since: "${since}" }) { totalCount } }`);
    expect(errors?.[0]?.message).toContain('Expected a time such as');
  },
);

test('what should not happen is logged, and the caller gets a reference to it', async () => {
  vi.spyOn(api.fleet, 'reportOf').mockRejectedValue(new Error('secret of the disk'));
  const { data, errors } = await ask('{ node(id: "node-00001") { id hardware { reportedAt } } }');
  expect(data).toEqual({ node: { id: 'node-00001', hardware: null } });
  const reference = errors?.[0]?.extensions?.reference;
  expect(errors).toEqual([
    {
      message: `Something went wrong in Teamster; its log says what, under ${reference}.`,
      path: ['node', 'hardware'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', reference },
    },
  ]);
  const line = api.parts.log.lines.find(({ fields }) => 'reference' in fields);
  expect(line).toMatchObject({ level: 'error', fields: { reference } });
  expect(String((line?.fields as { err: unknown }).err)).toContain('secret of the disk');
});
