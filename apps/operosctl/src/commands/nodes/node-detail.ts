import type { NodeLine } from './find-nodes.ts';

/** One server with everything that is known of it. */
export interface NodeDetail extends NodeLine {
  readonly vendor: string | null;
  readonly mac: string | null;
  readonly cpuThreads: number | null;
  readonly memory: number | null;
  readonly agentVersion: string | null;
  readonly certificateExpires: string | null;
  readonly rejectedBecause: string | null;
  readonly conflictsWith: { readonly id: string; readonly name: string } | null;
  readonly hardware: {
    readonly system: { readonly serial: string | null; readonly firmwareKind: string | null };
    readonly cpus: readonly { readonly model: string | null; readonly cores: number | null }[];
    readonly disks: readonly NodeDisk[];
    readonly interfaces: readonly NodeInterface[];
  } | null;
  readonly timeline: readonly {
    readonly title: string;
    readonly at: string;
    readonly seconds: number | null;
    readonly usualSeconds: number;
  }[];
}

/** One disk of a server. */
export interface NodeDisk {
  readonly name: string;
  readonly model: string | null;
  readonly serial: string | null;
  readonly size: number | null;
  readonly rotational: boolean | null;
  readonly contents: readonly {
    readonly kind: string;
    readonly filesystem: string | null;
    readonly label: string | null;
  }[];
}

/** One network card of a server. */
export interface NodeInterface {
  readonly name: string;
  readonly mac: string | null;
  readonly link: boolean | null;
  readonly speedMbps: number | null;
  readonly neighbour: string | null;
}

/** Asks for it. */
export const NODE_DETAIL = `query NodeWhole($id: ID!) {
  node(id: $id) {
    id name phase stage phaseSince address product simulated lastSeen phrase
    stuck { since message remedy }
    vendor mac cpuThreads memory agentVersion certificateExpires rejectedBecause
    conflictsWith { id name }
    hardware {
      system { serial firmwareKind }
      cpus { model cores }
      disks { name model serial size rotational contents { kind filesystem label } }
      interfaces { name mac link speedMbps neighbour }
    }
    timeline { title at seconds usualSeconds }
  }
}`;
