import { CommandFailure, exitCodes } from '../../exit-codes.ts';
import type { TeamsterSession } from '../../teamster/teamster-session.ts';

/** A server as lists show it. */
export interface NodeLine {
  readonly id: string;
  readonly name: string;
  readonly phase: string;
  readonly stage: string;
  readonly phaseSince: string;
  readonly address: string | null;
  readonly product: string | null;
  readonly simulated: boolean;
  readonly lastSeen: string | null;
  readonly phrase: string | null;
  readonly stuck: Stuck | null;
}

/** Why a server does not move on. */
export interface Stuck {
  readonly since: string;
  readonly message: string;
  readonly remedy: string;
}

interface Page {
  readonly nodes: {
    readonly edges: readonly { readonly node: NodeLine }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const LIST = `query NodeLines($after: String, $filter: NodeFilter) {
  nodes(first: 500, after: $after, filter: $filter, orderBy: { field: NAME }) {
    edges { node {
      id name phase stage phaseSince address product simulated lastSeen phrase
      stuck { since message remedy }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** Every server by name, or those of some phases. */
export async function allNodes(
  session: TeamsterSession,
  filter: { readonly phases?: readonly string[]; readonly text?: string } = {},
): Promise<NodeLine[]> {
  const all: NodeLine[] = [];
  for (let after: string | null = null; ;) {
    const { nodes }: Page = await session.ask<Page>(LIST, { after, filter });
    all.push(...nodes.edges.map(({ node }) => node));
    if (!nodes.pageInfo.hasNextPage) return all;
    after = nodes.pageInfo.endCursor;
  }
}

/** The one server of a name or an id; fails when there is none, or more than one. */
export async function findNode(session: TeamsterSession, wanted: string): Promise<NodeLine> {
  const all = await allNodes(session);
  const named = all.filter(({ name }) => name === wanted);
  // A name is free again once its server was retired.
  const living = named.length > 1 ? named.filter(({ phase }) => phase !== 'Retired') : named;
  const [found, another] = living.length > 0 ? living : all.filter(({ id }) => id === wanted);
  if (found === undefined)
    throw new CommandFailure(
      exitCodes.failed,
      `There is no server ${JSON.stringify(wanted)}. operosctl nodes lists them.`,
    );
  if (another !== undefined)
    throw new CommandFailure(
      exitCodes.failed,
      `More than one server is called ${wanted}: give the id, ${found.id} or ${another.id}.`,
    );
  return found;
}
