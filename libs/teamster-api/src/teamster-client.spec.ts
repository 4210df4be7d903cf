import { print } from 'graphql';
import { describe, expect, test } from 'vitest';
import { LetNodeInDocument, ListNodesDocument, MeDocument } from './generated/operations.ts';
import { createTeamsterClient } from './teamster-client.ts';
import { TeamsterClientError } from './teamster-client-error.ts';
import type { TeamsterReply } from './teamster-transport.ts';

interface Sent {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly headers: Readonly<Record<string, string>>;
}

/** A client whose server gives these replies, one after the other. */
function clientOf(replies: readonly (TeamsterReply | Error)[], token?: string) {
  const sent: Sent[] = [];
  const client = createTeamsterClient({
    print,
    ...(token !== undefined && { token }),
    transport: (body, headers) => {
      sent.push({ ...(JSON.parse(body) as Sent), headers });
      const reply = replies[sent.length - 1];
      return reply instanceof Error || reply === undefined
        ? Promise.reject(reply ?? new Error('Nothing more was expected.'))
        : Promise.resolve(reply);
    },
  });
  return { client, sent };
}

const me = { name: 'backup', role: 'VIEWER', by: 'TOKEN' } as const;
const node = (id: string) => ({ node: { id } });
const page = (ids: string[], endCursor: string | null): TeamsterReply => ({
  status: 200,
  body: {
    data: {
      nodes: { edges: ids.map(node), pageInfo: { hasNextPage: endCursor !== null, endCursor } },
    },
  },
});

describe('asking', () => {
  test('sends the operation with the token and gives its data', async () => {
    const { client, sent } = clientOf([{ status: 200, body: { data: { me } } }], 'opr_x');
    const answer = await client.ask(MeDocument, {});
    expect(answer.me?.role).toBe('VIEWER');
    expect(sent[0]?.query).toMatch(/^query Me \{/);
    expect(sent[0]?.headers).toEqual({
      'content-type': 'application/json',
      accept: 'application/json',
      authorization: 'Bearer opr_x',
    });
  });

  test('sends no authorization without a token', async () => {
    const { client, sent } = clientOf([{ status: 200, body: { data: { me: null } } }]);
    expect(await client.ask(MeDocument, {})).toEqual({ me: null });
    expect(sent[0]?.headers).not.toHaveProperty('authorization');
  });

  test('a refused change is data, told apart by its type', async () => {
    const issue = { path: 'id', severity: 'ERROR', code: 'node-unknown', message: '', remedy: '' };
    const approveNode = { __typename: 'IssueList', issues: [issue] };
    const { client } = clientOf([{ status: 200, body: { data: { approveNode } } }]);
    const { approveNode: answer } = await client.ask(LetNodeInDocument, { id: 'x' });
    expect(answer.__typename === 'IssueList' && answer.issues[0]?.code).toBe('node-unknown');
  });
});

describe('every row of a list', () => {
  const everyNode = {
    operation: ListNodesDocument,
    pageOf: (result: {
      nodes: {
        edges: readonly { node: { id: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
    }) => result.nodes,
  };

  test('comes page after page', async () => {
    const { client, sent } = clientOf([page(['a', 'b'], 'next'), page(['c'], null)]);
    const ids: string[] = [];
    for await (const { id } of client.each(everyNode, { first: 2 })) ids.push(id);
    expect(ids).toEqual(['a', 'b', 'c']);
    expect(sent.map(({ variables }) => variables)).toEqual([
      { first: 2, after: null },
      { first: 2, after: 'next' },
    ]);
  });

  test('is not asked for beyond what is read', async () => {
    const { client, sent } = clientOf([page(['a', 'b'], 'next')]);
    for await (const { id } of client.each(everyNode, {})) if (id === 'a') break;
    expect(sent).toHaveLength(1);
  });
});

describe('what goes wrong is an error with a code', () => {
  const failure = async (reply: TeamsterReply | Error): Promise<unknown> =>
    clientOf([reply])
      .client.ask(MeDocument, {})
      .catch((error: unknown) => error);
  const withCode = (code: string): TeamsterReply => ({
    status: 200,
    body: { errors: [{ message: 'No.', extensions: { code } }], data: null },
  });

  test.each([
    [withCode('UNAUTHENTICATED'), 'unauthenticated'],
    [withCode('FORBIDDEN'), 'forbidden'],
    [withCode('BAD_USER_INPUT'), 'bad-request'],
    [withCode('OPERATION_TOO_LARGE'), 'bad-request'],
    [withCode('INTERNAL_SERVER_ERROR'), 'failed'],
    [{ status: 502, body: undefined }, 'failed'],
    [{ status: 200, body: '<html>' }, 'failed'],
    [{ status: 200, body: { errors: 'many' } }, 'failed'],
    [{ status: 200, body: { errors: [null] } }, 'failed'],
    [{ status: 200, body: { data: null } }, 'failed'],
    [new Error('ECONNREFUSED'), 'unreachable'],
  ])('%j: %s', async (reply, code) => {
    const error = await failure(reply);
    expect(error).toBeInstanceOf(TeamsterClientError);
    expect(error).toMatchObject({ code });
  });

  test('part of the data with errors is an error: half an answer misleads', async () => {
    const reply = { status: 200, body: { data: { me }, errors: [{ message: 'Half.' }] } };
    expect(await failure(reply)).toMatchObject({ message: 'Half.', code: 'failed' });
  });

  test('keeps the cause', async () => {
    const cause = new Error('ECONNREFUSED');
    expect(await failure(cause)).toMatchObject({ cause });
  });
});
