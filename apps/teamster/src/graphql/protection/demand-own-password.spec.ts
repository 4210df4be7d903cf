import { schemaText } from '@operos/teamster-api';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputType,
  isInputObjectType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { Users } from '../../access/users.ts';
import type { RunningApi } from '../../../testing/running-api.ts';
import { startApi } from '../../../testing/start-api.ts';

const schema = buildSchema(schemaText);
const password = 'correct horse battery staple';
let api: RunningApi;
let cookie: string;

beforeAll(async () => {
  api = await startApi();
  const newcomer = { name: 'newcomer', password, role: 'ADMIN', mustChangePassword: true } as const;
  await api.parts.app.get(Users).create(newcomer);
  const answer = await api.post('/api/v1/session', { name: 'newcomer', password });
  cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterAll(() => api.close());

const code = async (query: string): Promise<string | undefined> =>
  (await api.ask(query, { headers: { cookie } })).errors?.[0]?.extensions?.code;

describe.each(['Query', 'Mutation'])('%s: nothing but the own password', (kind) => {
  test.each(fieldsOf(kind).filter(({ name }) => name !== 'me'))(
    '$name is refused',
    async (field) => {
      expect(await code(`${kind.toLowerCase()} { ${callOf(field)} }`)).toBe('PASSWORD_MUST_CHANGE');
    },
  );
});

test.each(fieldsOf('Subscription'))('Subscription: $name is refused', async (field) => {
  expect(await subscribe(`subscription { ${callOf(field)} }`)).toContain('PASSWORD_MUST_CHANGE');
});

test('does not join a subscription that another admin opened', async () => {
  const query = 'subscription { eventAdded { id } }';
  const { authorization } = await api.bearer('ADMIN');
  const open = createClient({
    url: `${api.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization },
  });
  const results = open.iterate({ query });
  const first = results.next();
  expect(await subscribe(query)).toContain('PASSWORD_MUST_CHANGE');
  await open.dispose();
  await first.catch(() => undefined);
});

test('the schema is not shown either', async () => {
  expect(await code('{ __schema { types { name } } }')).toBe('PASSWORD_MUST_CHANGE');
});

test('who one is, and the way out, stay open', async () => {
  const { data } = await api.ask('{ me { name mustChangePassword } }', { headers: { cookie } });
  expect(data).toEqual({ me: { name: 'newcomer', mustChangePassword: true } });
  const set = (arguments_: string): Promise<string | undefined> =>
    code(`mutation { setPassword(${arguments_}) { __typename } }`);
  expect(await set('userName: "newcomer", currentPassword: "", newPassword: "short"')).toBe(
    undefined,
  );
});

function fieldsOf(kind: string): GraphQLField<unknown, unknown>[] {
  const type = schema.getType(kind);
  return isObjectType(type) ? Object.values(type.getFields()) : [];
}

/** The shortest legal call of a field; for setPassword that of somebody else. */
function callOf({ name, args, type }: GraphQLField<unknown, unknown>): string {
  const given = args
    .filter(({ type: wanted, defaultValue }) => isNonNullType(wanted) && defaultValue === undefined)
    .map((one) => `${one.name}: ${sampleOf(one.type)}`);
  const call = given.length === 0 ? name : `${name}(${given.join(', ')})`;
  const plain = isNonNullType(type) ? type.ofType : type;
  return isLeafType(plain) ? call : `${call} { __typename }`;
}

function sampleOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return sampleOf(type.ofType);
  if (isInputObjectType(type))
    return `{ ${Object.values(type.getFields())
      .map((field) => `${field.name}: ${sampleOf(field.type)}`)
      .join(', ')} }`;
  const samples: Readonly<Record<string, string>> = { Int: '1', Role: 'VIEWER' };
  return samples[String(type)] ?? '"x"';
}

/** What a subscription answers, as text. */
async function subscribe(query: string): Promise<string> {
  class WithCookie extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers: { cookie } });
    }
  }
  const client = createClient({
    url: `${api.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WithCookie,
    retryAttempts: 0,
  });
  try {
    const results = client.iterate({ query });
    return JSON.stringify(await results.next().catch((refused: unknown) => refused));
  } finally {
    await client.dispose();
  }
}
