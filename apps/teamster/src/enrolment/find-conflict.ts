import {
  compareIdentities,
  type IdentityEvidence,
  type MachineIdentity,
} from '@operos/hw-inventory';
import type { FleetNode } from '../fleet/fleet-node.ts';
import type { NodeRegistry } from '../fleet/node-registry.ts';

/**
 * The node that shows the same evidence with another key: the one that is in, if there are several.
 * A node that was only seen booting has no key, and is no conflict.
 */
export function findConflict(
  registry: NodeRegistry,
  identity: MachineIdentity,
  keyThumbprint: string,
): FleetNode | undefined {
  const others = registry
    .withEvidence(identity.evidence)
    .filter((node) => node.keyThumbprint !== null && node.keyThumbprint !== keyThumbprint)
    .filter((node) => compareIdentities(identityOf(node), identity) !== 'different');
  return others.find(({ decision }) => decision === 'approved') ?? others[0];
}

function identityOf({ identity }: FleetNode): MachineIdentity {
  const evidence = identity.evidence as readonly IdentityEvidence[];
  return { evidence, score: identity.score, label: '', placeholderIgnored: [] };
}
