import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer, RunningApi } from '../../../testing/running-api.ts';
import { startApi } from '../../../testing/start-api.ts';

let api: RunningApi;
let headers: { authorization: string };
beforeAll(async () => {
  api = await startApi();
  headers = await api.bearer('VIEWER');
});
afterAll(() => api.close());

const ask = (query: string, variables?: Record<string, unknown>): Promise<Answer> =>
  api.ask(query, { headers, ...(variables && { variables }) });
const nested = (levels: number): string =>
  `{ node(id: "node-00001") { ${'conflictsWith { '.repeat(levels)} id ${'}'.repeat(levels)} } }`;
const aliased = (count: number): string =>
  `{ ${Array.from({ length: count }, (_, number) => `a${number}: me { name }`).join(' ')} }`;

describe('what fits', () => {
  test.each([
    ['ten levels', nested(8)],
    ['fifteen aliases', aliased(15)],
    ['a flat list of 10,000', '{ nodes(first: 10000) { edges { node { id name } } } }'],
    ['the schema, for who is signed in', getIntrospectionQuery()],
    ['a page of servers with their log', pageWithEvents(100, 100)],
  ])('%s', async (_what, query) => {
    expect((await ask(query)).errors).toBeUndefined();
  });
});

describe('what is too large', () => {
  test.each([
    ['eleven levels', nested(9), 'at most 10 levels, got 11'],
    ['eleven levels in fragments', fragmented(9), 'at most 10 levels, got 11'],
    ['sixteen aliases', aliased(16), 'at most 15 aliases, got 16'],
    ['every log of every server', pageWithEvents(10_000, 50), 'at most 20000 rows, got 610000'],
    [
      'every report of every server',
      '{ nodes(first: 10000) { edges { node { hardware { reportedAt } } } } }',
      'at most 20000 rows, got 110000',
    ],
    ['a bomb of fragments', bomb(30), 'at most 20000 rows'],
    [
      'three flat lists',
      '{ a: nodes(first: 9000) { totalCount } b: nodes(first: 9000) { totalCount } nodes(first: 9000) { totalCount } }',
      'got 27000',
    ],
  ])('%s', async (_what, query, message) => {
    const { data, errors } = await ask(query);
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(message) as string,
      extensions: { code: 'OPERATION_TOO_LARGE' },
    });
  });

  test('the size may come in a variable, or by its default', async () => {
    const query = (size: string): string =>
      `query List($size: Int${size}) { nodes(first: $size) { edges { node { hardware { reportedAt } } } } }`;
    expect((await ask(query(''), { size: 10_000 })).errors?.[0]?.message).toContain('got 110000');
    expect((await ask(query(' = 10000'))).errors?.[0]?.message).toContain('got 110000');
    expect((await ask(query(''), { size: 10 })).errors).toBeUndefined();
  });

  test('a document of more than 2000 words', async () => {
    const { errors } = await ask(`{ me { ${'name '.repeat(2000)} } }`);
    expect(errors?.[0]?.extensions?.code).toBe('GRAPHQL_PARSE_FAILED');
  });

  test.each([
    ['nodes(first: 10001)', 'from 0 to 10000, got 10001'],
    ['nodes(first: -1)', 'from 0 to 10000, got -1'],
    ['events(first: 1001)', 'from 0 to 1000, got 1001'],
    ['settingsHistory(first: 1001)', 'from 0 to 1000, got 1001'],
  ])('a page: %s', async (call, message) => {
    const { errors } = await ask(`{ ${call} { totalCount } }`);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(message) as string,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

describe('what strangers learn', () => {
  test('not the schema', async () => {
    for (const query of [getIntrospectionQuery(), '{ __type(name: "Node") { name } }']) {
      const { data, errors } = await api.ask(query);
      expect(data).toBeUndefined();
      expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    }
  });

  test('not which fields there are, nor which were meant', async () => {
    const { errors } = await api.ask('{ nods { totalCount } users { nme } }');
    expect(errors).toEqual([
      { message: 'Sign in first.', extensions: { code: 'UNAUTHENTICATED' } },
    ]);
    expect((await ask('{ nods { totalCount } }')).errors?.[0]?.message).toContain('nodes');
  });

  test('that nobody is signed in', async () => {
    expect(await api.ask('{ me { name } }')).toEqual({ data: { me: null } });
  });
});

describe('over HTTP', () => {
  test('many operations in one request are refused', async () => {
    const response = await api.post('/graphql', [{ query: '{ me { name } }' }], headers);
    expect(response.status).toBe(400);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'a request that a foreign page could send without asking is refused: %s',
    async (type) => {
      const response = await api.post(
        '/graphql',
        { query: '{ me { name } }' },
        { ...headers, 'content-type': type },
      );
      expect(response.status).toBe(400);
    },
  );

  test('a GET changes nothing', async () => {
    const query = encodeURIComponent('mutation { closeEnrolmentWindow { __typename } }');
    const response = await fetch(`${api.url}/graphql?query=${query}`, {
      headers: { ...headers, 'apollo-require-preflight': '1' },
    });
    expect(response.status).toBe(405);
  });

  test('a body of more than 100 KB is refused', async () => {
    const response = await api.post('/graphql', { query: '#'.repeat(200_000) }, headers);
    expect(response.status).toBe(413);
  });

  test('errors carry no stack', async () => {
    const answers = await Promise.all([ask('{'), ask('{ nods }'), ask(nested(20)), ask(bomb(30))]);
    expect(JSON.stringify(answers)).not.toMatch(/stacktrace|\.ts:|node_modules/);
  });
});

describe('in development', () => {
  test('strangers read the schema, and only that', async () => {
    const open = await startApi({ development: true });
    const { data } = await open.ask(getIntrospectionQuery());
    expect(data).toHaveProperty('__schema');
    const { errors } = await open.ask('{ phaseCounts { count } }');
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    await open.close();
  });
});

function pageWithEvents(nodes: number, events: number): string {
  return `{ nodes(first: ${nodes}) { edges { node { events(first: ${events}) { edges { node { id } } } } } } }`;
}

function fragmented(levels: number): string {
  const fragments = Array.from({ length: levels }, (_, level) =>
    level === levels - 1
      ? `fragment F${level} on Node { conflictsWith { id } }`
      : `fragment F${level} on Node { conflictsWith { ...F${level + 1} } }`,
  );
  return `{ node(id: "node-00001") { ...F0 } } ${fragments.join(' ')}`;
}

/** Each fragment spreads the next one twice: 2^count fields in a few lines. */
function bomb(count: number): string {
  const fragments = Array.from({ length: count }, (_, level) =>
    level === count - 1
      ? `fragment B${level} on Node { events { totalCount } }`
      : `fragment B${level} on Node { ...B${level + 1} ... on Node { ...B${level + 1} } }`,
  );
  return `{ node(id: "node-00001") { ...B0 } } ${fragments.join(' ')}`;
}
