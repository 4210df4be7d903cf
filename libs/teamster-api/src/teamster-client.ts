import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { readAnswer } from './read-answer.ts';
import { TeamsterClientError } from './teamster-client-error.ts';
import type { TeamsterReply, TeamsterTransport } from './teamster-transport.ts';

/** A question or a change with the types of its variables and its result. */
export type TypedOperation<Result, Variables> = DocumentTypeDecoration<Result, Variables>;

/** What a client is made of. */
export interface TeamsterClientOptions<Document> {
  readonly transport: TeamsterTransport;
  /** `print` of the package graphql, 16 or later. */
  readonly print: (document: Document) => string;
  /** An API token, `opr_…`; absent where the transport carries a session's cookie. */
  readonly token?: string;
}

/** A page of any list of the API (Relay cursor connections). */
export interface ListPage<Row> {
  readonly edges: readonly { readonly node: Row }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Asks Teamster typed questions; every method rejects with TeamsterClientError. */
export interface TeamsterClient {
  /** The data of one query or mutation. A refused change is data too: a union with `IssueList`. */
  ask<Result, Variables>(
    operation: TypedOperation<Result, Variables>,
    variables: Variables,
  ): Promise<Result>;
  /** Every row of a list, page after page; `first` in the variables is the size of a page. */
  each<Result, Variables, Row>(
    list: PagedList<Result, Variables, Row>,
    variables: Variables,
  ): AsyncGenerator<Row, void>;
}

/** A query with an `after` variable, and where in its result the page is. */
export interface PagedList<Result, Variables, Row> {
  readonly operation: TypedOperation<Result, Variables & { after?: string | null }>;
  readonly pageOf: (result: Result) => ListPage<Row>;
}

/** Makes a client. It does no I/O of its own: the transport does. */
export function createTeamsterClient<Document>(
  options: TeamsterClientOptions<Document>,
): TeamsterClient {
  const ask = async <Result, Variables>(
    operation: TypedOperation<Result, Variables>,
    variables: Variables,
  ): Promise<Result> => {
    // Generated operations are documents; their type says only what goes in and out.
    const query = options.print(operation as unknown as Document);
    return readAnswer(await send(options, JSON.stringify({ query, variables }))) as Result;
  };
  return {
    ask,
    async *each(list, variables) {
      let after: string | null = null;
      do {
        const page = list.pageOf(await ask(list.operation, { ...variables, after }));
        for (const { node } of page.edges) yield node;
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
    },
  };
}

async function send<Document>(
  { transport, token }: TeamsterClientOptions<Document>,
  body: string,
): Promise<TeamsterReply> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  try {
    return await transport(body, headers);
  } catch (cause) {
    throw new TeamsterClientError('unreachable', 'Teamster did not answer.', { cause });
  }
}
