import { GraphQLSchemaHost } from '@nestjs/graphql';
import { schemaText } from '@operos/teamster-api';
import type { Role } from '@operos/teamster-api/resolvers';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  getNamedType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AuditLog } from '../access/audit-log.ts';
import { coversRole } from '../access/covers-role.ts';
import { requiredRole } from '../access/required-role.ts';
import type { RunningApi } from '../../testing/running-api.ts';
import { startApi } from '../../testing/start-api.ts';

const roles: readonly (Role | undefined)[] = [undefined, 'VIEWER', 'OPERATOR', 'ADMIN'];
const published = buildSchema(schemaText);
let api: RunningApi;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe.each(roles)('the role %s', (role) => {
  test.each(casesOf('Query'))('query %s', (name, operation) => expectAnswer(role, name, operation));
  test.each(casesOf('Mutation'))('mutation %s', (name, operation) =>
    expectAnswer(role, name, `mutation ${operation}`),
  );
  test.each(casesOf('Subscription'))('subscription %s', (name) => {
    const { schema } = api.parts.app.get(GraphQLSchemaHost);
    const field = schema.getSubscriptionType()?.getFields()[name];
    const viewer = role && { name: 'x', role, by: 'TOKEN', credentialId: 'x' };
    const open = (): unknown => field?.subscribe?.({}, {}, { viewer: viewer ?? null }, {} as never);
    if (coversRole(role, requiredRole.Subscription?.[name] ?? 'ADMIN')) expect(open).not.toThrow();
    else expect(open).toThrow(role ? 'This needs the role' : 'Sign in');
  });
});

test('what is denied is in the audit log, and what strangers try is not', async () => {
  const { rows } = await api.parts.app.get(AuditLog).page({ first: 1000, before: undefined });
  const denied = rows.filter(({ outcome }) => outcome === 'denied');
  expect(denied.map(({ actor, action }) => `${actor} ${action}`)).toContain('viewer approveNode');
  const mutations = Object.keys(published.getMutationType()?.getFields() ?? {}).length;
  expect(rows).toHaveLength(3 * mutations);
});

async function expectAnswer(role: Role | undefined, name: string, operation: string) {
  const answer = await api.ask(operation, { headers: role ? await api.bearer(role) : {} });
  const codes = (answer.errors ?? []).map((error) => error.extensions?.code);
  expect(codes).toEqual(refusalsOf(role, name));
}

function refusalsOf(role: Role | undefined, name: string): string[] {
  if (role === undefined) return name === 'me' ? [] : ['UNAUTHENTICATED'];
  const needed = requiredRole.Query?.[name] ?? requiredRole.Mutation?.[name] ?? 'ADMIN';
  // Everybody may ask for a new password, but only admins for somebody else's.
  const isOthers = name === 'setPassword' && role !== 'ADMIN';
  return coversRole(role, needed) && !isOthers ? [] : ['FORBIDDEN'];
}

function casesOf(typeName: string): [string, string][] {
  const type = published.getType(typeName);
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).map((field) => [field.name, `{ ${printCall(field)} }`]);
}

/** The shortest legal use of a field. */
function printCall(field: GraphQLField<unknown, unknown>): string {
  const needed = field.args.filter((argument) => isNonNullType(argument.type));
  const args = needed.map(({ name, type }) => `${name}: ${printValue(type)}`).join(', ');
  const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  return `${field.name}${args && `(${args})`}${selection}`;
}

function printValue(type: GraphQLInputType): string {
  if (isNonNullType(type)) return printValue(type.ofType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) return `{ ${printInputs(Object.values(type.getFields()))} }`;
  return type.name === 'Int' ? '1' : '"x"';
}

function printInputs(fields: readonly { name: string; type: GraphQLInputType }[]): string {
  const needed = fields.filter((field) => isNonNullType(field.type));
  return needed.map(({ name, type }) => `${name}: ${printValue(type)}`).join(', ');
}
