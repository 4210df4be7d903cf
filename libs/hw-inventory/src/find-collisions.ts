import { compareIdentities } from './compare-identities.ts';
import { evidenceKey } from './evidence-key.ts';
import type { MachineIdentity } from './machine-identity.ts';

/** Machines, known to be several, that claim the same evidence. */
export interface IdentityCollision {
  /** Positions in the list that was given, ascending. */
  readonly members: readonly number[];
  /** The evidence keys that more than one of them claims, sorted. */
  readonly shared: readonly string[];
}

const ENCLOSURE = 64; // no enclosure has more machines that share its serial

/**
 * Finds who shares evidence among machines that are known to be different ones, each with its own key.
 * They are named, never merged: an exact copy of another machine's evidence is a collision as well.
 */
export function findCollisions(identities: readonly MachineIdentity[]): IdentityCollision[] {
  const holders = holdersByKey(identities);
  const group = identities.map((_, index) => index);
  for (const members of holders.values()) {
    for (const [a, b] of pairs(members)) {
      if (clash(identities[a], identities[b])) join(group, a, b);
    }
  }
  return collect(group, holders);
}

function holdersByKey(identities: readonly MachineIdentity[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  identities.forEach((identity, index) => {
    for (const key of new Set(identity.evidence.map(evidenceKey))) append(holders, key, index);
  });
  return holders;
}

/** Everyone with the first, which settles all but shared enclosures; everyone with everyone while that is cheap. */
function pairs(members: readonly number[]): (readonly [number, number])[] {
  const partners = members.length > ENCLOSURE ? members.slice(0, 1) : members;
  return partners.flatMap((a) => members.filter((b) => b > a).map((b) => [a, b] as const));
}

function clash(a: MachineIdentity | undefined, b: MachineIdentity | undefined): boolean {
  return a !== undefined && b !== undefined && compareIdentities(a, b) !== 'different';
}

function join(group: number[], a: number, b: number): void {
  const [from, to] = [rootOf(group, b), rootOf(group, a)];
  group[Math.max(from, to)] = Math.min(from, to);
}

function rootOf(group: readonly number[], index: number): number {
  let root = index;
  while (group[root] !== root) root = group[root] ?? root;
  return root;
}

function collect(
  group: readonly number[],
  holders: ReadonlyMap<string, readonly number[]>,
): IdentityCollision[] {
  const members = new Map<number, number[]>();
  group.forEach((_, index) => {
    append(members, rootOf(group, index), index);
  });
  const shared = sharedKeys(group, holders);
  return [...members]
    .filter(([, some]) => some.length > 1)
    .map(([root, some]) => ({ members: some, shared: (shared.get(root) ?? []).sort() }));
}

/** The keys that at least two of one group hold, by the group's first member. */
function sharedKeys(
  group: readonly number[],
  holders: ReadonlyMap<string, readonly number[]>,
): Map<number, string[]> {
  const shared = new Map<number, string[]>();
  for (const [key, some] of holders) {
    const roots = some.map((index) => rootOf(group, index));
    for (const root of repeatedOf(roots)) append(shared, root, key);
  }
  return shared;
}

function repeatedOf(roots: readonly number[]): Set<number> {
  const seen = new Set<number>();
  return new Set(roots.filter((root) => seen.size === seen.add(root).size));
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
