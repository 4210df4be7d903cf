import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { simulatedReport } from '@operos/hw-inventory/testing';
import { type DocumentNode, execute, Kind, OperationTypeNode, parse, print } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningApi } from '../../../testing/running-api.ts';
import { sampleNode, sampleNodes } from '../../../testing/sample-nodes.ts';
import { startApi } from '../../../testing/start-api.ts';

const folder = new URL('../../../../../libs/teamster-api/graphql/', import.meta.url).pathname;
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.graphql'),
);
const everything = parse(files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n'));
const variables = {
  id: 'node-00003',
  ids: ['node-00003'],
  first: 10,
  input: { document: 'a: b' },
  document: 'a: b',
};

let api: RunningApi;
let headers: { authorization: string };
beforeAll(async () => {
  api = await startApi({
    nodes: [...sampleNodes(12), sampleNode(20, { conflictsWith: 'node-00001' })],
  });
  api.fleet.reports.set('node-00003', simulatedReport(1, 1));
  await api.events.append({ severity: 'INFO', kind: 'k', message: 'm', nodeId: 'node-00003' });
  headers = await api.bearer('ADMIN');
});
afterAll(() => api.close());

/** Each query, alone with the fragments. */
function queries(): [string, DocumentNode][] {
  const fragments = everything.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  return everything.definitions.flatMap((one) =>
    one.kind === Kind.OPERATION_DEFINITION && one.operation === OperationTypeNode.QUERY
      ? [
          [
            one.name?.value ?? '',
            onlyNeeded({ kind: Kind.DOCUMENT, definitions: [one, ...fragments] }),
          ],
        ]
      : [],
  );
}

function onlyNeeded(document: DocumentNode): DocumentNode {
  const definitions = document.definitions.filter(
    (one, index) =>
      one.kind !== Kind.FRAGMENT_DEFINITION ||
      document.definitions.some(
        (user, place) => place !== index && print(user).includes(`...${one.name.value}`),
      ),
  );
  return definitions.length === document.definitions.length
    ? document
    : onlyNeeded({ ...document, definitions });
}

async function ordinary(document: DocumentNode): Promise<unknown> {
  const { schema } = api.parts.app.get(GraphQLSchemaHost);
  const viewer = { name: 'admin', role: 'ADMIN', by: 'TOKEN', credentialId: 'x' };
  const contextValue = { viewer, sourceAddress: '127.0.0.1' };
  return execute({ schema, document, variableValues: variables, contextValue });
}

describe('a compiled query answers as graphql-js does', () => {
  test.each(queries())('%s', async (_name, document) => {
    // Once to compile, once compiled.
    await api.ask(print(document), { headers, variables });
    const compiled = await api.ask(print(document), { headers, variables });
    const expected: unknown = JSON.parse(JSON.stringify(await ordinary(document)));
    expect(forgetIds(compiled)).toEqual(forgetIds(expected));
    expect(compiled.data).toBeDefined();
  });

  test.each([
    [
      'with skip and include',
      'query ($yes: Boolean = true) { me { name @skip(if: $yes) role @include(if: $yes) } }',
    ],
    [
      'with aliases of one field',
      '{ a: node(id: "node-00001") { id } b: node(id: "node-00002") { id } }',
    ],
    [
      'with fragments that overlap',
      '{ node(id: "node-00003") { ...A ...B } } fragment A on Node { identity { score } } fragment B on Node { identity { evidence { kind } } }',
    ],
    [
      'with the type of everything',
      '{ __typename nodes(first: 1) { __typename edges { __typename node { __typename } } } }',
    ],
    [
      'with a server that conflicts',
      '{ node(id: "node-00020") { conflictsWith { id events { totalCount } } } }',
    ],
  ])('%s', async (_what, query) => {
    await api.ask(query, { headers });
    const compiled = await api.ask(query, { headers });
    expect(compiled).toEqual(JSON.parse(JSON.stringify(await ordinary(parse(query)))));
  });
});

test('one of several operations in a document is chosen by its name', async () => {
  const query = 'query One { me { name } } query Two { me { role } }';
  for (const [operationName, data] of [
    ['One', { me: { name: 'admin' } }],
    ['Two', { me: { role: 'ADMIN' } }],
  ]) {
    const response = await api.post('/graphql', { query, operationName }, headers);
    expect(await response.json()).toEqual({ data });
  }
  const unnamed = await api.post('/graphql', { query }, headers);
  expect(unnamed.status).toBe(400);
});

test('a variable that does not fit is refused in the ordinary words', async () => {
  const query = 'query ($first: Int) { nodes(first: $first) { totalCount } }';
  const { errors } = await api.ask(query, { headers, variables: { first: 'ten' } });
  expect(errors?.[0]?.message).toContain('Int cannot represent non-integer value: "ten"');
  expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});

/** Each plan has an id of its own. */
function forgetIds(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer).replace(/plan-\d+/g, 'plan'));
}
