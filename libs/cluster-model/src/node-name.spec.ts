import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { label } from '../testing/arbitrary-words.ts';
import { hostileText } from '../testing/hostile-text.ts';
import { parseDnsName, parseNodeName } from './node-name.ts';

const longest = 'a'.repeat(63);

test.each(['a', '7', 'node-7', 'a--b', longest])('%j is a node name', (text) => {
  expect(parseNodeName(text)).toBe(text);
});

test.each(['', '-a', 'a-', 'A', 'a_b', 'a.b', 'a b', 'a\n', 'ä', 'a}', `${longest}a`])(
  '%j is no node name',
  (text) => {
    expect(parseNodeName(text)).toBeUndefined();
  },
);

describe('a DNS name', () => {
  const longestName = [longest, longest, longest, 'a'.repeat(61)].join('.');

  test.each(['local', 'cluster.local', '7.example', longestName])('%j is one', (text) => {
    expect(parseDnsName(text)).toBe(text);
  });

  test.each(['', '.', 'a.', '.a', 'a..b', 'a.B', `${longestName}a`, `a.${longest}a`, 'a.b\n'])(
    '%j is none',
    (text) => {
      expect(parseDnsName(text)).toBeUndefined();
    },
  );

  test('is any few labels with dots between them', () => {
    fc.assert(
      fc.property(fc.array(label(), { minLength: 1, maxLength: 5 }), (labels) => {
        expect(parseDnsName(labels.join('.'))).toBe(labels.join('.'));
      }),
    );
  });
});

test('hostile text is refused, or prints nothing that a file could take amiss', () => {
  fc.assert(
    fc.property(hostileText(), (text) => {
      expect(parseNodeName(text) ?? 'a').toMatch(/^[a-z0-9-]{1,63}$/);
      expect(parseDnsName(text) ?? 'a').toMatch(/^[a-z0-9.-]{1,253}$/);
    }),
  );
});
