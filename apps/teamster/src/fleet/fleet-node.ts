import type {
  Boot,
  BootStageId,
  Bytes,
  Ipv4Address,
  MacAddress,
  NodeName,
} from '@operos/cluster-model';

/** One server as Teamster keeps it in memory; the database holds the same, the report lies beside it. */
export interface FleetNode {
  readonly id: string;
  readonly name: NodeName;
  readonly simulated: boolean;
  readonly decision: 'none' | 'pending' | 'approved' | 'rejected' | 'retired';
  /** RFC 7638 thumbprint of its key; null for a machine that was only seen booting. */
  readonly keyThumbprint: string | null;
  readonly phrase: string | null;
  readonly identity: { readonly score: number; readonly evidence: readonly NodeEvidence[] };
  readonly address: Ipv4Address | null;
  readonly mac: MacAddress | null;
  readonly summary: HardwareSummary;
  /** Milliseconds since the epoch, as every time below. */
  readonly firstSeen: number;
  readonly lastSeen: number | null;
  readonly heartbeatAt: number | null;
  readonly agentVersion: string | null;
  readonly certificateExpires: number | null;
  readonly conflictsWith: string | null;
  readonly rejectedBecause: string | null;
  readonly degraded: readonly string[];
  /** SHA-256 of the canonical report, `sha256:…`. */
  readonly reportDigest: string | null;
  readonly reportedAt: number | null;
  readonly planDigest: string | null;
  /** The boot under way, or the last one; null until its first packet was seen. */
  readonly boot: Boot | null;
  /** When each stage was last entered, in this boot or an earlier one. */
  readonly stages: Readonly<Partial<Record<BootStageId, number>>>;
}

/** One thing that tells this machine from others. */
export interface NodeEvidence {
  readonly kind: string;
  readonly value: string;
  readonly score: number;
}

/** The few hardware figures that lists show, so that a list never opens a report. */
export interface HardwareSummary {
  readonly vendor: string | null;
  readonly product: string | null;
  readonly serial: string | null;
  readonly cpuThreads: number | null;
  readonly memory: Bytes | null;
  readonly diskCount: number;
  readonly diskBytes: Bytes | null;
}
