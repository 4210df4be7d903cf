import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planControllerDisk } from './plan-controller-disk.ts';
import { GIBIBYTE, MEBIBYTE, TRIAL_DISK } from './sizes.ts';

const installId = '4d7f1c86-7a8e-4c9a-9b0d-5c1f0e2a3b4c';
const sizes = fc.integer({ min: TRIAL_DISK, max: 40_000 * GIBIBYTE });
const places = fc.constantFrom(0 as const, 1 as const);

test('a usual disk', () => {
  const { partitions } = planControllerDisk({ size: 480 * GIBIBYTE, installId, place: 0 });
  expect(partitions.map(({ name, startMib, sizeMib }) => [name, startMib, sizeMib])).toEqual([
    ['operos-new', 1, 1],
    ['operos-efi', 2, 512],
    ['operos-a', 514, 8192],
    ['operos-b', 8706, 8192],
    ['operos-data', 16_898, 474_621],
  ]);
});

test.each([
  [8, 1024],
  [49, 1024],
  [50, 4096],
  [63, 4096],
  [64, 8192],
])('a disk of %d GiB has slots of %d MiB', (gibibytes, slot) => {
  const table = planControllerDisk({ size: gibibytes * GIBIBYTE, installId, place: 0 });
  expect(table.partitions.filter(({ role }) => role.startsWith('slot'))).toMatchObject([
    { sizeMib: slot },
    { sizeMib: slot },
  ]);
});

test('partitions follow each other, stay on the disk and leave room for both tables', () => {
  fc.assert(
    fc.property(sizes, places, (size, place) => {
      const { partitions } = planControllerDisk({ size, installId, place });
      let free = 1;
      for (const { startMib, sizeMib } of partitions) {
        expect(startMib).toBe(free);
        expect(sizeMib).toBeGreaterThan(0);
        free = startMib + sizeMib;
      }
      expect((free + 1) * MEBIBYTE).toBeLessThanOrEqual(size);
      expect(free * MEBIBYTE).toBeGreaterThan(size - 3 * MEBIBYTE);
    }),
  );
});

test('no two partitions of an installation share a GUID, on both of its disks', () => {
  const tables = ([0, 1] as const).map((place) =>
    planControllerDisk({ size: 100 * GIBIBYTE, installId, place }),
  );
  const guids = tables.flatMap(({ guid, partitions }) => [guid, ...partitions.map((p) => p.guid)]);
  expect(new Set(guids).size).toBe(12);
});

test('a disk that is too small, and an id that is none, are refused', () => {
  expect(() => planControllerDisk({ size: 3 * GIBIBYTE, installId, place: 0 })).toThrow(RangeError);
  expect(() => planControllerDisk({ size: 100 * GIBIBYTE, installId: 'x', place: 0 })).toThrow(
    'Expected a UUID',
  );
});
