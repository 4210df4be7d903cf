import { lexicographicSortSchema, buildSchema, printSchema } from 'graphql';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { schemaText } from '@operos/teamster-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningApi } from '../../testing/running-api.ts';
import { startApi } from '../../testing/start-api.ts';

let api: RunningApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

test('the running schema is the one that is published', () => {
  const { schema } = api.parts.app.get(GraphQLSchemaHost);
  const published = buildSchema(schemaText);
  expect(printSchema(lexicographicSortSchema(schema))).toBe(
    printSchema(lexicographicSortSchema(published)),
  );
});

test('answers a list of servers', async () => {
  const headers = await api.bearer('VIEWER');
  const answer = await api.ask(
    '{ nodes(first: 2) { totalCount edges { cursor node { id name phase stage simulated identity { score } } } pageInfo { hasNextPage endCursor } } }',
    { headers },
  );
  expect(answer.errors).toBeUndefined();
  expect(answer.data).toMatchObject({ nodes: { totalCount: 12, pageInfo: { hasNextPage: true } } });
});
