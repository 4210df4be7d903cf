import { expect, test } from 'vitest';
import { NonceBook } from './nonce-book.ts';

test('a nonce is good once', () => {
  const book = new NonceBook();
  const nonce = book.issue(0);
  expect(book.take(nonce, 1)).toBe(true);
  expect(book.take(nonce, 1)).toBe(false);
});

test('a nonce is good for a minute, and looking at it later uses it up all the same', () => {
  const book = new NonceBook();
  const [early, late] = [book.issue(0), book.issue(0)];
  expect(book.take(early, 60_000)).toBe(true);
  expect(book.take(late, 60_001)).toBe(false);
  expect(book.take(late, 0)).toBe(false);
});

test('what was never given out is no nonce', () => {
  expect(new NonceBook().take('A'.repeat(43), 0)).toBe(false);
});

test('a flood pushes the oldest out instead of filling the memory', () => {
  const book = new NonceBook();
  const first = book.issue(0);
  let last = '';
  for (let count = 0; count < 200_000; count += 1) last = book.issue(0);
  expect(book.take(first, 0)).toBe(false);
  expect(book.take(last, 0)).toBe(true);
});
