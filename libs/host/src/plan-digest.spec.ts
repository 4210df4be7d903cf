import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { planDigest } from './plan-digest.ts';
import type { Plan } from './plan.ts';

test('equal data has equal text, whatever the order of keys', () => {
  const reversed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reversed);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, part]) => [key, reversed(part)] as const);
    return Object.fromEntries(entries.reverse());
  };
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const plain: unknown = JSON.parse(JSON.stringify(value));
      expect(canonicalJson(reversed(plain))).toBe(canonicalJson(plain));
      expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
    }),
  );
});

test('the digest survives sending, and changes with one byte', () => {
  const plan: Plan = {
    schema: 1,
    steps: [{ kind: 'file', path: '/etc/a', mode: '0644', content: { text: 'é\n' } }],
    services: [],
  };
  expect(planDigest(plan)).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(planDigest(JSON.parse(JSON.stringify(plan)) as Plan)).toBe(planDigest(plan));
  expect(planDigest({ ...plan, steps: [] })).not.toBe(planDigest(plan));
});
