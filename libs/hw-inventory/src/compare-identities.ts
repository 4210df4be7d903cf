import { evidenceKey } from './evidence-key.ts';
import { type EvidenceKind, evidenceKinds, type MachineIdentity } from './machine-identity.ts';

/** How two identities stand to each other. */
export type IdentityComparison = 'same' | 'collision' | 'different';

/**
 * `same`: all that both say agrees. `collision`: they share evidence that should be one machine's alone but disagree
 * elsewhere, or share too little to tell; a person decides. `different`: nothing of weight is shared.
 */
export function compareIdentities(a: MachineIdentity, b: MachineIdentity): IdentityComparison {
  const verdicts = new Map(evidenceKinds.map((kind) => [kind, compareKind(kind, a, b)] as const));
  const shared = evidenceKinds.filter(
    (kind) => verdicts.get(kind) !== 'apart' && verdicts.get(kind) !== 'silent',
  );
  const disputed = evidenceKinds.some(
    (kind) => verdicts.get(kind) === 'apart' || verdicts.get(kind) === 'partly',
  );
  if (shared.length === 0) return 'different';
  if (shared.every((kind) => kind === 'chassis-serial'))
    return disputed ? 'different' : 'collision';
  return disputed ? 'collision' : 'same';
}

type Verdict = 'agreed' | 'partly' | 'apart' | 'silent';

function compareKind(kind: EvidenceKind, a: MachineIdentity, b: MachineIdentity): Verdict {
  const ours = keysOf(kind, a);
  const theirs = keysOf(kind, b);
  if (ours.size === 0 || theirs.size === 0) return 'silent';
  const common = [...ours].filter((key) => theirs.has(key)).length;
  if (common === 0) return 'apart';
  return common === Math.max(ours.size, theirs.size) ? 'agreed' : 'partly';
}

function keysOf(kind: EvidenceKind, identity: MachineIdentity): Set<string> {
  return new Set(identity.evidence.filter((one) => one.kind === kind).map(evidenceKey));
}
