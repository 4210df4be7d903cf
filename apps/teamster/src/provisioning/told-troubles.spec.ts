import { expect, test } from 'vitest';
import { ToldTroubles } from './told-troubles.ts';

const trouble = { nodeId: 'n1', boot: 1, trouble: 'layer-corrupt base', at: 0 };

test('a trouble is told once for each boot, and again after ten minutes', () => {
  const told = new ToldTroubles();
  const isNews = [0, 5_000, 599_999, 600_000, 605_000].map((at) => told.isNews({ ...trouble, at }));
  expect(isNews).toEqual([true, false, false, true, false]);
  expect(told.isNews({ ...trouble, at: 606_000, boot: 2 })).toBe(true);
});

test('another trouble, and another machine, are told', () => {
  const told = new ToldTroubles();
  const others = [
    trouble,
    { ...trouble, trouble: 'layer-corrupt node' },
    { ...trouble, nodeId: 'n2' },
  ];
  expect(others.map((one) => told.isNews(one))).toEqual([true, true, true]);
});

test('of more than 10,000 the oldest is forgotten', () => {
  const told = new ToldTroubles();
  for (let index = 0; index <= 10_000; index += 1) told.isNews({ ...trouble, nodeId: `n${index}` });
  expect(told.isNews({ ...trouble, nodeId: 'n1' })).toBe(false);
  expect(told.isNews({ ...trouble, nodeId: 'n0' })).toBe(true);
});
