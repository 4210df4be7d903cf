import { type Client, createClient } from 'graphql-ws';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import type { RunningApi } from '../../../testing/running-api.ts';
import { sampleNode } from '../../../testing/sample-nodes.ts';
import { startApi } from '../../../testing/start-api.ts';

let api: RunningApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const opened: Client[] = [];
afterEach(() => {
  for (const client of opened.splice(0)) void client.dispose();
});

const nodeChanges = 'subscription { nodeChanged { id name phase } }';

interface Closing {
  readonly code: number;
  readonly reason: string;
}

/** A client as others use it, and how its connection ends. */
function connect(connectionParams: Record<string, unknown>, headers: Record<string, string> = {}) {
  const closings: Closing[] = [];
  let connected: () => void = ignore;
  const isConnected = new Promise<void>((resolve) => (connected = resolve));
  class WithHeaders extends WebSocket {
    constructor(url: string, protocol: string) {
      super(url, protocol, { headers });
    }
  }
  const client = createClient({
    url: `ws://127.0.0.1:${api.parts.port}/graphql`,
    webSocketImpl: WithHeaders,
    connectionParams,
    retryAttempts: 0,
    on: {
      connected: () => {
        connected();
      },
      closed: (event) => {
        const { code, reason } = event as Closing;
        closings.push({ code, reason });
      },
    },
  });
  opened.push(client);
  return { client, closings, isConnected };
}

/** The first payload that fits, after the subscription is open. */
async function firstOf(client: Client, query: string, cause: () => void): Promise<unknown> {
  const stream = client.iterate({ query });
  const first = stream.next();
  const timer = setInterval(cause, 20);
  const value = (await first).value as unknown;
  clearInterval(timer);
  void stream.return?.(undefined);
  return value;
}

async function failure(client: Client, query: string): Promise<unknown> {
  try {
    return (await client.iterate({ query }).next()).value as unknown;
  } catch (error) {
    return error;
  }
}

describe('what is sent', () => {
  test('a server that changed, to whoever asks for all', async () => {
    const { client } = connect(await api.bearer('VIEWER'));
    const change = (): void => {
      api.fleet.change(sampleNode(3, { decision: 'rejected' }));
    };
    expect(await firstOf(client, nodeChanges, change)).toEqual({
      data: { nodeChanged: { id: 'node-00003', name: 'worker-00003', phase: 'Retired' } },
    });
  });

  test('only servers with the ids asked for', async () => {
    const { client } = connect(await api.bearer('VIEWER'));
    const value = await firstOf(
      client,
      'subscription { nodeChanged(ids: ["node-00002"]) { id } }',
      () => {
        api.fleet.change(sampleNode(1));
        api.fleet.change(sampleNode(2));
      },
    );
    expect(value).toEqual({ data: { nodeChanged: { id: 'node-00002' } } });
  });

  test('events that pass the filter', async () => {
    const { client } = connect(await api.bearer('VIEWER'));
    const value = await firstOf(
      client,
      'subscription { eventAdded(filter: { severities: [ERROR] }) { kind severity nodeName } }',
      () => {
        void api.events.append({ severity: 'INFO', kind: 'quiet', message: 'Nothing.' });
        void api.events.append({ severity: 'ERROR', kind: 'loud', message: 'Something.' });
      },
    );
    expect(value).toEqual({
      data: { eventAdded: { kind: 'loud', severity: 'ERROR', nodeName: null } },
    });
  });
});

describe('who may connect', () => {
  test('nobody without a session or token', async () => {
    const { client, closings } = connect({});
    await failure(client, nodeChanges);
    expect(closings).toEqual([{ code: 4401, reason: 'Sign in first' }]);
  });

  test('nobody with a wrong token', async () => {
    const { client, closings } = connect({ authorization: `Bearer opr_${'x'.repeat(43)}` });
    await failure(client, nodeChanges);
    expect(closings).toEqual([{ code: 4401, reason: 'Sign in first' }]);
  });

  test('a browser with its cookie, from our own page', async () => {
    const cookie = await signIn();
    const { client } = connect({}, { cookie, origin: `http://127.0.0.1:${api.parts.port}` });
    const change = (): void => {
      api.fleet.change(sampleNode(4));
    };
    expect(await firstOf(client, nodeChanges, change)).toMatchObject({ data: {} });
  });

  test('no foreign page, whatever cookie it has', async () => {
    const cookie = await signIn();
    const { client } = connect({}, { cookie, origin: 'https://evil.example' });
    expect(await failure(client, nodeChanges)).toMatchObject({
      message: expect.stringContaining('403') as string,
    });
  });

  test('nobody any longer once the session ends', async () => {
    const cookie = await signIn();
    const { client, closings, isConnected } = connect({}, { cookie });
    const waiting = failure(client, nodeChanges);
    await isConnected;
    await fetch(`${api.url}/api/v1/session`, { method: 'DELETE', headers: { cookie } });
    await waiting;
    expect(closings).toEqual([{ code: 4401, reason: 'Sign in again' }]);
  });
});

describe('what is refused', () => {
  test.each([
    ['a query', '{ phaseCounts { count } }', 'Expected a subscription'],
    ['nonsense', 'subscription { nodeChanged {', 'Syntax Error'],
    ['an unknown field', 'subscription { nothing }', 'Cannot query field'],
    ['too deep a question', deepSubscription(9), 'Expected at most 10 levels'],
    ['too long a question', `subscription { nodeChanged { ${'id '.repeat(2001)} } }`, 'tokens'],
  ])('%s', async (_kind, query, message) => {
    const { client } = connect(await api.bearer('VIEWER'));
    expect(await failure(client, query)).toMatchObject([
      { message: expect.stringContaining(message) as string },
    ]);
  });

  test('the fifty-first subscription of one client', async () => {
    const { client } = connect(await api.bearer('VIEWER'));
    for (let count = 0; count < 50; count++)
      client.subscribe({ query: nodeChanges }, { next: ignore, error: ignore, complete: ignore });
    expect(await failure(client, nodeChanges)).toMatchObject([
      { message: 'Expected at most 50 subscriptions at a time.' },
    ]);
  });

  test('a WebSocket at another address', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${api.parts.port}/elsewhere`);
    const error = await new Promise<Error>((resolve) => socket.once('error', resolve));
    expect(error.message).toContain('404');
  });
});

test('a client that hangs does not hold up a stop', async () => {
  const other = await startApi();
  const socket = new WebSocket(
    `ws://127.0.0.1:${other.parts.port}/graphql`,
    'graphql-transport-ws',
  );
  socket.on('error', ignore);
  await new Promise((resolve) => socket.once('open', resolve));
  socket.pause();
  const start = performance.now();
  await other.close();
  expect(performance.now() - start).toBeLessThan(25_000); // ws itself would wait for half a minute
  socket.terminate();
});

function deepSubscription(levels: number): string {
  const inner = 'conflictsWith { '.repeat(levels);
  return `subscription { nodeChanged { ${inner} id ${'}'.repeat(levels)} } }`;
}

function ignore(): void {
  // The answers of this subscription are not what is tested.
}

async function signIn(): Promise<string> {
  const password = await api.adminPassword();
  const response = await api.post('/api/v1/session', { name: 'admin', password });
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}
