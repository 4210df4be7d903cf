import { Subject } from 'rxjs';
import { expect, test } from 'vitest';
import { BoundedFeed } from './bounded-feed.ts';

interface Item {
  readonly id: string;
  readonly value: number;
}

function feedOf(source: Subject<Item>): BoundedFeed<Item> {
  return new BoundedFeed(source, (item) => item.id);
}

test('gives items in order, and of those with one key only the latest', async () => {
  const source = new Subject<Item>();
  const feed = feedOf(source);
  source.next({ id: 'a', value: 1 });
  source.next({ id: 'b', value: 2 });
  source.next({ id: 'a', value: 3 });
  expect((await feed.next()).value).toEqual({ id: 'a', value: 3 });
  expect((await feed.next()).value).toEqual({ id: 'b', value: 2 });
  const later = feed.next();
  source.next({ id: 'c', value: 4 });
  expect((await later).value).toEqual({ id: 'c', value: 4 });
});

test('ends with its source, after what is still waiting', async () => {
  const source = new Subject<Item>();
  const feed = feedOf(source);
  source.next({ id: 'a', value: 1 });
  source.complete();
  expect((await feed.next()).done).toBe(false);
  expect((await feed.next()).done).toBe(true);
});

test('leaves its source when the reader goes', async () => {
  const source = new Subject<Item>();
  const feed = feedOf(source);
  const waiting = feed.next();
  await feed.return();
  expect((await waiting).done).toBe(true);
  expect(source.observed).toBe(false);
});

test('fails with its source', async () => {
  const source = new Subject<Item>();
  const feed = feedOf(source);
  const waiting = feed.next();
  source.error(new Error('gone'));
  await expect(waiting).rejects.toThrow('gone');
});

test('ends with an error rather than take memory without bound', async () => {
  const source = new Subject<Item>();
  const feed = feedOf(source);
  for (let value = 0; value <= 100_000; value++) source.next({ id: String(value), value });
  expect(source.observed).toBe(false);
  await expect(feed.next()).rejects.toThrow('fell too far behind');
});
