import type { LabUnderTest } from './lab-under-test.ts';

/** What these tests look at of a server. */
export interface SeenNode {
  readonly id: string;
  readonly name: string;
  readonly phase: string;
  readonly stage: string;
  readonly simulated: boolean;
  readonly mac: string | null;
  readonly certificateExpires: string | null;
  readonly stuck: { readonly message: string; readonly remedy: string } | null;
  readonly conflictsWith: { readonly id: string } | null;
  readonly identity: { readonly keyThumbprint: string | null };
  readonly timeline: readonly { readonly stage: string; readonly seconds: number | null }[];
  readonly hardware: { readonly disks: readonly { readonly name: string }[] } | null;
  readonly events: { readonly edges: readonly { readonly node: SeenEvent }[] };
}

interface SeenEvent {
  readonly kind: string;
  readonly severity: string;
}

const NODES = `query Fleet {
  nodes(first: 100) { edges { node {
    id name phase stage simulated mac certificateExpires
    stuck { message remedy }
    conflictsWith { id }
    identity { keyThumbprint }
    timeline { stage seconds }
    hardware { disks { name } }
    events(first: 50) { edges { node { kind severity } } }
  } } }
}`;

interface NodesAnswer {
  readonly nodes: { readonly edges: readonly { readonly node: SeenNode }[] };
}

/** Every server as an admin sees it. */
export async function fleetOf(lab: LabUnderTest): Promise<readonly SeenNode[]> {
  const { nodes } = await lab.ask<NodesAnswer>(NODES);
  return nodes.edges.map(({ node }) => node);
}

/** Lets in every server that waits and is in no conflict. */
export async function approveAll(lab: LabUnderTest): Promise<void> {
  const waiting = (await fleetOf(lab)).filter(
    ({ phase, conflictsWith }) => phase === 'Pending' && conflictsWith === null,
  );
  for (const { id } of waiting)
    await lab.ask('mutation Approve($id: ID!) { approveNode(id: $id) { __typename } }', { id });
}

/** How many servers are in this phase. */
export async function countIn(lab: LabUnderTest, phase: string): Promise<number> {
  return (await fleetOf(lab)).filter((node) => node.phase === phase).length;
}
