/** Whoever may ask the API, however they got in. */
export interface AskingSession {
  ask<Data>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Data>;
}

/** A server as the API shows it. */
export interface NodeView {
  readonly id: string;
  readonly name: string;
  readonly phase: string;
  readonly stage: string;
  readonly mac: string | null;
  readonly address: string | null;
  readonly phrase: string | null;
  readonly memory: number | null;
  readonly timeline: readonly StageView[];
  readonly hardware: HardwareView | null;
}

export interface StageView {
  readonly stage: string;
  readonly title: string;
  /** RFC 3339. */
  readonly at: string;
}

export interface HardwareView {
  readonly system: {
    readonly serial: string | null;
    readonly uuid: string | null;
    readonly product: string | null;
    readonly firmwareKind: string | null;
  };
  readonly disks: readonly { readonly serial: string | null; readonly size: number | null }[];
  readonly interfaces: readonly { readonly mac: string | null }[];
}

export const NODES = `{ nodes { edges { node {
  id name phase stage mac address phrase memory
  timeline { stage title at }
  hardware { system { serial uuid product firmwareKind } disks { serial size } interfaces { mac } }
} } } leases { address mac } }`;

export const APPROVE = `mutation Approve($id: ID!) { approveNode(id: $id) {
  ... on NodeResult { node { name } }
  ... on IssueList { issues { message remedy } }
} }`;

interface Seen {
  readonly nodes: { readonly edges: readonly { readonly node: NodeView }[] };
  readonly leases: readonly { readonly address: string; readonly mac: string }[];
}

/** The server that boots from the card with this MAC, and the address it was lent; undefined while it is unknown. */
export async function nodeWithMac(
  session: AskingSession,
  mac: string,
): Promise<{ readonly node: NodeView; readonly leased: string | undefined } | undefined> {
  const { nodes, leases } = await session.ask<Seen>(NODES);
  const node = nodes.edges.find(({ node: each }) => each.mac === mac)?.node;
  const leased = leases.find((lease) => lease.mac === mac)?.address;
  return node && { node, leased };
}

/** Lets a server in; gives what stands in the way, nothing when it is in. */
export async function approve(
  session: AskingSession,
  id: string,
): Promise<readonly { readonly message: string }[]> {
  const { approveNode } = await session.ask<{
    readonly approveNode: { readonly issues?: readonly { readonly message: string }[] };
  }>(APPROVE, { id });
  return approveNode.issues ?? [];
}
