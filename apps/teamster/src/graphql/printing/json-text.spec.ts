import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonText, literalOf } from './json-text.ts';

const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  // Halves of surrogate pairs, alone or not.
  fc.array(fc.integer({ min: 0xd7f0, max: 0xe010 })).map((units) => String.fromCharCode(...units)),
);

test('every string is printed as JSON that says the same, in ASCII', () => {
  const text = new JsonText();
  fc.assert(
    fc.property(anyText, anyText, (before, one) => {
      text.string(before);
      const { length } = text;
      text.string(one);
      expect(JSON.parse(text.since(length))).toBe(one);
      const bytes = text.take();
      expect(bytes.toString('latin1')).toMatch(/^[\x20-\x7e]*$/);
      expect(bytes.subarray(length)).toEqual(Buffer.from(bytes.toString('latin1').slice(length)));
    }),
  );
});

test('grows as far as it has to, and begins anew after it was taken or cleared', () => {
  const text = new JsonText();
  const long = 'x'.repeat(3_000_000);
  text.string(long);
  text.ascii('12');
  text.string(long);
  expect(text.take().equals(Buffer.from(`"${long}"12"${long}"`))).toBe(true);
  text.string('left over');
  text.clear();
  text.literal(literalOf('[]'));
  expect(text.take().toString()).toBe('[]');
});
