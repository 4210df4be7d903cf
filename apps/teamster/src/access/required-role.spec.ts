import { schemaText } from '@operos/teamster-api';
import { buildSchema, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { coversRole } from './covers-role.ts';
import { requiredRole } from './required-role.ts';

const schema = buildSchema(schemaText);

test.each(['Query', 'Mutation', 'Subscription'])(
  'every field of %s has a role, and no row is left over',
  (name) => {
    const type = schema.getType(name);
    const fields = isObjectType(type) ? Object.keys(type.getFields()) : [];
    expect(Object.keys(requiredRole[name] ?? {}).toSorted()).toEqual(fields.toSorted());
  },
);

test('a viewer changes nothing but the own password', () => {
  const open = Object.entries(requiredRole.Mutation ?? {}).filter(([, role]) =>
    coversRole('VIEWER', role),
  );
  expect(open.map(([name]) => name)).toEqual(['setPassword']);
});

test('each role may do what the ones below it may', () => {
  expect(coversRole('ADMIN', 'VIEWER')).toBe(true);
  expect(coversRole('OPERATOR', 'ADMIN')).toBe(false);
  expect(coversRole('VIEWER', 'OPERATOR')).toBe(false);
  expect(coversRole(undefined, 'ANYONE')).toBe(true);
  expect(coversRole(undefined, 'VIEWER')).toBe(false);
});
