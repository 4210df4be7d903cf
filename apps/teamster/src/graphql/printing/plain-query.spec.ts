import { buildSchema, execute, type GraphQLFieldResolver, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { PlainQuery } from './plain-query.ts';
import { printAnswer } from './printed-data.ts';

const schema = buildSchema(`
  type Query { rack(size: Int! = 2): Rack, racks: [Rack], plain: String }
  type Rack { servers: [Server!]!, size: Int!, any: Thing }
  type Server { name: String!, serial: ID, state: State, watts: Float, on: Boolean, disks: [[Int!]], rack: Rack, slow: String }
  enum State { UP DOWN }
  union Thing = Rack | Server
`);
const context = { viewer: null, sourceAddress: null };

const resolvers: Record<string, GraphQLFieldResolver<unknown, unknown, { size: number }>> = {
  rack: (_root, { size }) => Promise.resolve({ size, servers: serversOf(size) }),
  racks: () => [{ size: 0, servers: [] }, null],
};
for (const [name, resolve] of Object.entries(resolvers))
  schema.getQueryType()!.getFields()[name]!.resolve = resolve;
const server = schema.getType('Server');
if (server && 'getFields' in server && 'slow' in server.getFields())
  (server.getFields().slow as { resolve?: unknown }).resolve = () => 'from elsewhere';

function serversOf(size: number): unknown {
  return new Set(
    Array.from({ length: size }, (_, index) => ({
      name: `“${index}”\n`,
      serial: index === 0 ? null : `s${index}`,
      state: index === 0 ? 'UP' : undefined,
      watts: index + 0.5,
      on: index === 1,
      disks: [[1, 2], null],
    })),
  );
}

const plain = (query: string, operationName?: string): PlainQuery | undefined =>
  PlainQuery.of({
    schema,
    document: parse(query),
    operationName,
    lasting: { Server: new Set(['name', 'state']) },
  });

async function printed(query: string, variables: Record<string, unknown> = {}): Promise<unknown> {
  const data = await plain(query)!.answer({ context, variables });
  return JSON.parse(printAnswer({ data: data as unknown as Record<string, unknown> }));
}

describe('prints what graphql-js answers', () => {
  test.each([
    ['values of every kind', '{ rack { servers { name serial state watts on disks } size } }'],
    ['lists with nothing in them', '{ racks { size servers { name } } }'],
    ['aliases', '{ a: rack(size: 1) { n: size } b: rack(size: 0) { s: servers { name } } }'],
    ['the names of types', '{ rack { __typename servers { __typename } } }'],
    [
      'fragments that overlap',
      '{ rack { ...A ... on Rack { size servers { on } } } } fragment A on Rack { servers { name } }',
    ],
  ])('%s', async (_what, query) => {
    const expected = await execute({ schema, document: parse(query), contextValue: context });
    expect(JSON.stringify(await printed(query))).toBe(JSON.stringify(expected));
  });

  test('with variables and their defaults', async () => {
    const query = 'query ($size: Int = 1) { rack(size: $size) { size } }';
    expect(await printed(query)).toEqual({ data: { rack: { size: 1 } } });
    expect(await printed(query, { size: 2 })).toEqual({ data: { rack: { size: 2 } } });
  });

  test('what lasts as it was, and the rest as it is', async () => {
    const one = { name: 'a', on: true, serial: 's', state: 'UP', keptRuns: undefined };
    const field = schema.getQueryType()!.getFields().rack!;
    field.resolve = () => ({ size: 1, servers: [one] });
    const [asked, other] = [
      '{ rack { servers { name on serial state } } }',
      '{ rack { servers { state serial } } }',
    ].map((query) => plain(query)!);
    const ask = async (query: PlainQuery) =>
      JSON.stringify(await query.answer({ context, variables: {} }));
    const wanted = '{"rack":{"servers":[{"name":"a","on":true,"serial":"s","state":"UP"}]}}';
    expect(await ask(asked!)).toBe(wanted);
    expect(await ask(asked!)).toBe(wanted);
    Object.assign(one, { name: 'not asked again', on: false, serial: null });
    expect(await ask(asked!)).toBe(
      '{"rack":{"servers":[{"name":"a","on":false,"serial":null,"state":"UP"}]}}',
    );
    // Another selection keeps texts of its own.
    expect(await ask(other!)).toBe('{"rack":{"servers":[{"state":"UP","serial":null}]}}');
    field.resolve = resolvers.rack!;
  });

  test('beside what else is in an answer', () => {
    const extensions = { cost: 1 };
    expect(printAnswer({ extensions, data: { a: 1 } })).toBe(
      '{"extensions":{"cost":1},"data":{"a":1}}\n',
    );
  });
});

test.each([
  ['a field below has a resolver', '{ rack { servers { slow } } }'],
  ['a root has none', '{ plain }'],
  ['an object may be of several types', '{ rack { any { ... on Rack { size } } } }'],
  ['a directive decides', '{ rack { size @skip(if: false) } }'],
  ['the type of the query is asked', '{ __typename }'],
  ['the schema is asked', '{ __schema { queryType { name } } }'],
])('is no plain query where %s', (_why, query) => {
  expect(plain(query)).toBeUndefined();
});

test('is found by its name', () => {
  const query = 'query A { rack { size } } query B { plain }';
  expect(plain(query, 'A')).toBeDefined();
  expect(plain(query, 'B')).toBeUndefined();
  expect(plain(query, 'C')).toBeUndefined();
});

describe('leaves to the ordinary way, and leaves nothing behind,', () => {
  const answers: readonly [string, unknown][] = [
    ['what is missing', { size: null, servers: [] }],
    ['a number that is none', { size: 0.5, servers: [] }],
    ['a state that is none', { size: 1, servers: [{ name: 'a', state: 'SIDEWAYS' }] }],
    ['text that is none', { size: 1, servers: [{ name: 7 }] }],
    ['what is a promise', { size: 1, servers: [{ name: Promise.resolve('a') }] }],
    ['an object that is none', { size: 1, servers: ['a'] }],
    ['a list that is none', { size: 1, servers: 7 }],
    [
      'what cannot be read',
      {
        size: 1,
        get servers() {
          throw new Error('no');
        },
      },
    ],
  ];
  test.each(answers)('%s', async (_what, rack) => {
    const field = schema.getQueryType()!.getFields().rack!;
    const query = '{ rack { servers { name state } size } }';
    field.resolve = () => rack;
    await expect(plain(query)!.answer({ context, variables: {} })).rejects.toThrow();
    field.resolve = resolvers.rack!;
    expect(await printed('{ rack { size } }')).toEqual({ data: { rack: { size: 2 } } });
  });

  test('variables that do not fit', async () => {
    const query = plain('query ($size: Int!) { rack(size: $size) { size } }')!;
    await expect(query.answer({ context, variables: { size: 'two' } })).rejects.toThrow();
  });
});
