import { parseKeyThumbprint, verificationPhrase } from '@operos/pki';
import type { Plain } from '../database/plain.ts';
import type { FleetNode } from './fleet-node.ts';
import type { NodePulseRow } from './node-pulse-row.ts';
import type { NodeRow } from './node-row.ts';

/** The row that keeps everything of a node but its pulse. */
export function rowOf(node: FleetNode): Plain<NodeRow> {
  const {
    phrase: _phrase,
    identity,
    lastSeen: _lastSeen,
    heartbeatAt: _heartbeatAt,
    ...same
  } = node;
  return { ...same, identityScore: identity.score, evidence: identity.evidence };
}

/** When the node was last heard of, for its own small row. */
export function pulseOf(node: FleetNode): Plain<NodePulseRow> {
  return { nodeId: node.id, lastSeen: node.lastSeen, heartbeatAt: node.heartbeatAt };
}

/** The node that a row and its pulse stand for. */
export function nodeOf(row: NodeRow, pulse: NodePulseRow | undefined): FleetNode {
  const { identityScore, evidence, ...same } = row;
  return {
    ...same,
    phrase: phraseOf(row.keyThumbprint),
    identity: { score: identityScore, evidence },
    lastSeen: pulse?.lastSeen ?? null,
    heartbeatAt: pulse?.heartbeatAt ?? null,
  };
}

/** The five words of a key, or null without one. */
export function phraseOf(keyThumbprint: string | null): string | null {
  const thumbprint = keyThumbprint === null ? undefined : parseKeyThumbprint(keyThumbprint);
  return thumbprint === undefined ? null : verificationPhrase(thumbprint);
}
