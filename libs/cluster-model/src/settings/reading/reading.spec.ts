import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Issue } from '../../issue.ts';
import { isPlaceholderSerial } from '../checks/placeholder-serial.ts';
import { flag } from './flag.ts';
import { listOf } from './list-of.ts';
import { nearestName } from './nearest-name.ts';
import { Place } from './place.ts';
import { defaulted, optional, required, section } from './section.ts';
import { showValue } from './show-value.ts';
import { wholeNumber } from './whole-number.ts';

describe('the name that was meant', () => {
  const known = ['network', 'interface', 'controllerAddress', 'gateway', 'dns'];

  test.each([
    ['netwrok', 'network'],
    ['Network', 'network'],
    ['controller_address', 'controllerAddress'],
    ['controler-adress', 'controllerAddress'],
    ['gatway', 'gateway'],
    ['DNS', 'dns'],
    ['subnet', undefined],
    ['x', undefined],
    ['', undefined],
    ['n'.repeat(100_000), undefined],
  ])('by %s is %s', (given, meant) => {
    expect(nearestName(given, known)).toBe(meant);
  });
});

describe('a value in a message', () => {
  test.each([
    [null, 'nothing'],
    [[1, 2], 'a list'],
    [{}, 'a section'],
    [7, '7'],
    [true, 'true'],
    ['a"b', '"a\\"b"'],
    ['a\n\u001b[2J', '"a\\n\\u001b[2J"'],
    ['\u202e\u0085\u2028', '"\\u202e\\u0085\\u2028"'],
    ['x'.repeat(100), `"${'x'.repeat(60)}…"`],
  ])('%j is shown as %s', (value, shown) => {
    expect(showValue(value)).toBe(shown);
  });

  test('of any kind fits on a line', () => {
    fc.assert(fc.property(fc.anything(), (value) => /^[^\n\r]{1,400}$/.test(showValue(value))));
  });
});

describe('a section', () => {
  interface Lamp {
    readonly watts: number;
    readonly dimmed: boolean;
    readonly spares?: readonly number[] | undefined;
  }
  const lamp = section<Lamp>({
    watts: required(wholeNumber(1, 100), 'How bright.'),
    dimmed: defaulted(flag, false, 'Whether it is dimmed.'),
    spares: optional(listOf(wholeNumber(1, 100), 2), 'What lies in the drawer.'),
  });
  const read = (value: unknown): [unknown, string[]] => {
    const issues: Issue[] = [];
    const draft = lamp.read(value, new Place('lamps[3]', issues));
    return [draft, issues.map(({ path, code }) => `${path} ${code}`)];
  };

  test('has its defaults, and lacks what may be left out', () => {
    expect(read({ watts: 40 })).toEqual([{ watts: 40, dimmed: false }, []]);
  });

  test('keeps what could be read, and says where the rest is', () => {
    const [draft, issues] = read({ watts: 0, dimmed: 'no', spares: [1, 'x'], wats: 1, 'a b': 2 });
    expect(draft).toEqual({ spares: [1, undefined] });
    expect(issues).toEqual([
      'lamps[3].wats field-unknown',
      'lamps[3]["a b"] field-unknown',
      'lamps[3].watts number-out-of-range',
      'lamps[3].dimmed type-mismatch',
      'lamps[3].spares[1] type-mismatch',
    ]);
  });

  test('does not take what its prototype has for a field', () => {
    const inherited = Object.create({ watts: 40 }) as unknown;
    expect(read(inherited)[1]).toEqual(['lamps[3].watts field-missing']);
    expect(read(JSON.parse('{"watts":40,"__proto__":{"dimmed":true}}'))[1]).toEqual([
      'lamps[3].__proto__ field-unknown',
    ]);
    expect(({} as { dimmed?: boolean }).dimmed).toBeUndefined();
  });

  test('of thousands of unknown fields tells the first twenty', () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`f${index}`, 1]));
    expect(read({ watts: 40, ...many })[1]).toHaveLength(20);
  });
});

test.each([
  'None',
  'To be filled by O.E.M.',
  'Default string',
  '0123456789',
  '123456789',
  '00000000',
  'XXXXXXX',
  ' System Serial Number ',
  'N/A',
  '',
])('the serial number %j is a placeholder', (serial) => {
  expect(isPlaceholderSerial(serial)).toBe(true);
});

test.each(['7CX1234', 'CZ3012ABCD', '0123456789A', 'VMware-42 1a', '102'])(
  'the serial number %j is one machine’s',
  (serial) => {
    expect(isPlaceholderSerial(serial)).toBe(false);
  },
);
