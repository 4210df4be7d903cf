import fc from 'fast-check';

const breakers = [
  '=',
  '"',
  "'",
  '`',
  '$',
  '$(reboot)',
  '${IFS}',
  '\\',
  '\\"',
  '\n',
  '\t',
  '#',
  ';',
  '{',
  '}',
  '} host x { fixed-address 10.0.0.1; }',
  '&',
  '|',
  '<script>',
  '</td>',
  '%00',
  '%',
  ': ',
  '- ',
  '? ',
  '*x',
  '&x',
  '!!binary',
  '---',
  '...',
  '>',
  '@',
  '~',
  'null',
  'true',
  '0x1F',
  '1e3',
  '.inf',
  '2026-11-23',
  ' ',
  '\u00a0',
  '\u2028',
  'é',
  'ß',
  '日本',
  '😀',
  'a',
  'Z',
  '7',
  '-',
  '_',
] as const;

const unreadable = [
  '\0',
  '\r',
  '\u0007',
  '\u001b[2J',
  '\u007f',
  '\u0085',
  '\u202e',
  '\ufeff',
  '\ud800',
];

// fast-check's own Unicode units take seconds to make.
const anyCharacters = fc
  .array(fc.integer({ min: 0x20, max: 0x1ffff }), { maxLength: 3 })
  .map((points) => String.fromCodePoint(...points.filter((at) => at < 0xd800 || at > 0xdfff)));
const anyCodeUnits = fc
  .array(fc.nat(0xffff), { maxLength: 10 })
  .map((units) => String.fromCharCode(...units));

/** Text that breaks out of careless files: quotes, `$`, braces, line breaks, YAML's own signs, any script. */
export function awkwardText(maxPieces: number): fc.Arbitrary<string> {
  const piece = fc.oneof(fc.constantFrom(...breakers), anyCharacters);
  return fc.array(piece, { minLength: 1, maxLength: maxPieces }).map((pieces) => pieces.join(''));
}

/** Anything that may arrive where text is expected: also control characters, halves of characters, very long text. */
export function hostileText(): fc.Arbitrary<string> {
  const piece = fc.oneof(fc.constantFrom(...breakers, ...unreadable), anyCodeUnits);
  return fc.oneof(
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    fc.constantFrom('', '__proto__', 'constructor', 'toString', '\ud83d', 'x'.repeat(20_000)),
    fc.tuple(piece, fc.integer({ min: 50, max: 500 })).map(([text, times]) => text.repeat(times)),
  );
}
