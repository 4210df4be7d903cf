import { expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { ResultStore } from './result-store.ts';

test('keeps the newest results of a step and forgets the rest', () => {
  const store = new ResultStore(temporaryFolder());
  for (const key of ['one', 'two', 'three', 'four', 'five']) {
    store.begin('tree:base', key);
    store.finish('tree:base', key, {});
  }
  const kept = ['one', 'two', 'three', 'four', 'five'].filter((key) => store.has('tree:base', key));
  expect(kept).toHaveLength(3);
  expect(kept).toContain('five');
});

test('names the inputs that differ from the last time', () => {
  const store = new ResultStore(temporaryFolder());
  expect(store.whatChanged('tree', { setup: 'a' })).toEqual(['first build']);
  store.begin('tree', 'one');
  store.finish('tree', 'one', { setup: 'a', rootfs: 'b' });
  expect(store.whatChanged('tree', { setup: 'a', rootfs: 'c' })).toEqual(['rootfs']);
  expect(store.whatChanged('tree', { setup: 'a', rootfs: 'b' })).toEqual(['what it needs']);
});
