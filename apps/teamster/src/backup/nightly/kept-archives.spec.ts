import { expect, test } from 'vitest';
import { nightlyName, surplusArchives } from './kept-archives.ts';

const DAY_MS = 86_400_000;
const first = Date.UTC(2026, 10, 25, 2, 30);

test('a night has its day in UTC', () => {
  expect(nightlyName(first)).toBe('operos-2026-11-25.tar.gz.age');
});

test('the newest are kept, and files of other names are left alone', () => {
  const nights = Array.from({ length: 20 }, (_, day) => nightlyName(first + day * DAY_MS));
  const others = ['notes.txt', 'operos-2026-01-01.tar.gz.age.unproven', 'operos-x.tar.gz.age'];
  const surplus = surplusArchives([...others, ...nights].reverse(), 14);
  expect(surplus.sort()).toEqual(nights.slice(0, 6));
});
