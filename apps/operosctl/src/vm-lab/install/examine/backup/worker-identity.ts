import type { ControllerSession } from '../../controller/controller-session.ts';

export const WORKERS = `{ nodes { edges { node {
  id name address mac phase lastSeen certificateExpires phrase
  identity { keyThumbprint }
} } } }`;

/** Who a worker is to its controller, and whether it is heard. */
export interface KnownWorker {
  readonly id: string;
  readonly name: string;
  readonly address: string | null;
  readonly mac: string | null;
  readonly phase: string;
  /** RFC 3339. */
  readonly lastSeen: string | null;
  readonly certificateExpires: string | null;
  readonly phrase: string | null;
  readonly identity: { readonly keyThumbprint: string | null };
}

/** All servers that a controller knows. */
export async function knownWorkers(session: ControllerSession): Promise<readonly KnownWorker[]> {
  const { nodes } = await session.ask<{
    readonly nodes: { readonly edges: readonly { readonly node: KnownWorker }[] };
  }>(WORKERS);
  return nodes.edges.map(({ node }) => node);
}

/** What must not change when a controller is restored: everything but when it was heard and what it does. */
export function lastingIdentity(worker: KnownWorker): object {
  const { id, name, address, mac, certificateExpires, phrase, identity } = worker;
  return { id, name, address, mac, certificateExpires, phrase, identity };
}
