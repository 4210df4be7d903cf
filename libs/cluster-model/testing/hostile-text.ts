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

/** Text that breaks out of careless files: quotes, `$`, braces, line breaks, YAML's own signs, any script. */
export function awkwardText(maxPieces: number): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.constantFrom(...breakers),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  );
  return fc.array(piece, { minLength: 1, maxLength: maxPieces }).map((pieces) => pieces.join(''));
}

/** Anything that may arrive where text is expected: also control characters, halves of characters, very long text. */
export function hostileText(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.constantFrom(...breakers, ...unreadable),
    fc.string({ unit: 'binary' }),
  );
  return fc.oneof(
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    fc.constantFrom('', '__proto__', 'constructor', 'toString', '\ud83d', 'x'.repeat(100_000)),
    fc.tuple(piece, fc.integer({ min: 100, max: 5000 })).map(([text, times]) => text.repeat(times)),
  );
}
