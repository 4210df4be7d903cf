import { expect, test } from 'vitest';
import { LruMap } from './lru-map.ts';

test('makes a value once, and forgets what was used longest ago', () => {
  const made: string[] = [];
  const map = new LruMap<string, string>(2);
  const get = (key: string): string =>
    map.getOrMake(key, () => {
      made.push(key);
      return key.toUpperCase();
    });
  expect([get('a'), get('b'), get('a'), get('c'), get('a'), get('b')].join('')).toBe('ABACAB');
  expect(made.join('')).toBe('abcb');
  expect(map.size).toBe(2);
});

test('keeps undefined and null like any other value', () => {
  const map = new LruMap<string, null | undefined>(2);
  map.getOrMake('none', () => null);
  map.getOrMake('nothing', () => undefined);
  expect(map.getOrMake('none', () => undefined)).toBeNull();
  expect(map.getOrMake('nothing', () => null)).toBeUndefined();
});
