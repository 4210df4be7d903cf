import { describe, expect, test } from 'vitest';
import { compareIdentities } from './compare-identities.ts';
import { evidenceKey } from './evidence-key.ts';
import { findCollisions } from './find-collisions.ts';
import type { EvidenceKind, MachineIdentity } from './machine-identity.ts';

type Facts = Partial<Record<EvidenceKind, string | readonly string[]>>;

function identity(facts: Facts): MachineIdentity {
  const evidence = Object.entries(facts).flatMap(([kind, values]) =>
    [values].flat().map((value) => ({ kind: kind as EvidenceKind, value, score: 1 })),
  );
  return { evidence, score: evidence.length, label: '', placeholderIgnored: [] };
}

const uuidA = '01dbf887-fd51-4b11-ba95-f9ccbc15c3a5';
const uuidB = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const full: Facts = { 'system-uuid': uuidA, 'system-serial': 'HP / A', 'board-serial': 'HP / B' };

describe('two identities', () => {
  test.each<[string, Facts, Facts, 'same' | 'collision' | 'different']>([
    ['all alike', full, full, 'same'],
    ['one says less, nothing disagrees', full, { 'system-uuid': uuidA }, 'same'],
    [
      'a UUID printed in the other byte order',
      full,
      { 'system-uuid': '87f8db01-51fd-114b-ba95-f9ccbc15c3a5' },
      'same',
    ],
    ['a serial in other case', full, { 'system-serial': 'hp / a' }, 'same'],
    ['nothing alike', full, { 'system-uuid': uuidB, 'system-serial': 'HP / Z' }, 'different'],
    ['nothing to compare', full, { 'permanent-mac': '3c:fd:fe:00:00:01' }, 'different'],
    [
      'one UUID, two serials',
      full,
      { 'system-uuid': uuidA, 'system-serial': 'HP / Z' },
      'collision',
    ],
    [
      'one serial, two UUIDs',
      full,
      { 'system-uuid': uuidB, 'system-serial': 'HP / A' },
      'collision',
    ],
    [
      'a board moved to another machine',
      full,
      { 'system-serial': 'HP / Z', 'board-serial': 'HP / B' },
      'collision',
    ],
    [
      'blades of one enclosure',
      { ...full, 'chassis-serial': 'HP / E' },
      { 'system-uuid': uuidB, 'chassis-serial': 'HP / E' },
      'different',
    ],
    [
      'an enclosure and nothing more',
      { 'chassis-serial': 'HP / E' },
      { 'chassis-serial': 'HP / E' },
      'collision',
    ],
    [
      'one card in two machines',
      { 'permanent-mac': ['a', 'b'] },
      { 'permanent-mac': ['a', 'c'] },
      'collision',
    ],
    [
      'a machine without one of its ports',
      { 'permanent-mac': ['a', 'b'] },
      { 'permanent-mac': ['a'] },
      'collision',
    ],
    ['the same ports', { 'permanent-mac': ['a', 'b'] }, { 'permanent-mac': ['b', 'a'] }, 'same'],
    ['two that say nothing', {}, {}, 'different'],
  ])('%s', (...[, a, b, verdict]) => {
    expect(compareIdentities(identity(a), identity(b))).toBe(verdict);
    expect(compareIdentities(identity(b), identity(a))).toBe(verdict);
  });
});

describe('collisions among machines known to be several', () => {
  test('an identical copy is one, and so is a shared UUID', () => {
    const copy = identity(full);
    const other = identity({ 'system-uuid': uuidB });
    const disputed = identity({ 'system-uuid': uuidA, 'system-serial': 'HP / Z' });
    expect(findCollisions([copy, other, copy, disputed])).toEqual([
      {
        members: [0, 2, 3],
        shared: copy.evidence.map(evidenceKey).sort(),
      },
    ]);
  });

  test('machines of one model, and blades of one enclosure, are none', () => {
    const blades = ['A', 'B', 'C'].map((serial) =>
      identity({ 'system-serial': `HP / ${serial}`, 'chassis-serial': 'HP / E' }),
    );
    expect(findCollisions(blades)).toEqual([]);
    expect(findCollisions([])).toEqual([]);
    expect(findCollisions([identity({}), identity({})])).toEqual([]);
  });

  test('two of an enclosure that nothing else tells apart are, behind one that is told apart', () => {
    const enclosure = { 'chassis-serial': 'HP / E' };
    const told = identity({ ...enclosure, 'system-serial': 'HP / A' });
    const other = identity({ ...enclosure, 'system-serial': 'HP / B' });
    const copy = identity({ ...enclosure, 'system-serial': 'HP / B' });
    expect(findCollisions([told, other, copy])).toMatchObject([{ members: [1, 2] }]);
  });

  test('10,000 machines with one and the same UUID are found in one group, soon', () => {
    const many = Array.from({ length: 10_000 }, () => identity({ 'system-uuid': uuidA }));
    const before = performance.now();
    expect(findCollisions(many)[0]?.members).toHaveLength(10_000);
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
