import { expect, test } from 'vitest';
import { cutPoints } from './cut-points.ts';

test('the same seed gives the same moments, another seed others', () => {
  const draw = (seed: number) => cutPoints({ count: 5, seed, seconds: 60 });
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
});

test('they lie all over the time there is', () => {
  const points = cutPoints({ count: 200, seed: 7, seconds: 40 });
  expect(Math.min(...points)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...points)).toBeLessThan(40);
  for (const quarter of [0, 10, 20, 30])
    expect(
      points.filter((point) => point >= quarter && point < quarter + 10).length,
    ).toBeGreaterThan(25);
});
