import { parseMacAddress } from '@operos/cluster-model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText, kernelArguments, propertyRuns } from '../../test/arbitraries.ts';
import { worker } from '../../testing/index.ts';
import {
  checkKernelArguments,
  kernelWord,
  parseKernelArguments,
  parseKernelWord,
  parseMediumLabel,
  printKernelArguments,
  readKernelWord,
} from '../index.ts';

const numRuns = propertyRuns(10_000);

function issuePaths(text: string): readonly string[] {
  const parsed = parseKernelArguments(text);
  return parsed.kind === 'refused' ? parsed.issues.map((issue) => issue.path) : [];
}

/** The words a kernel sees, by a state machine that shares nothing with the library. */
function lexLikeTheKernel(line: string): string[] {
  const words: string[] = [];
  let word = '';
  let quoted = false;
  for (const char of line) {
    if (char === '"') quoted = !quoted;
    if (char === ' ' && !quoted) {
      if (word !== '') words.push(word);
      word = '';
    } else word += char;
  }
  return word === '' ? words : [...words, word];
}

test('prints a worker as the initramfs expects it', async () => {
  await expect(printKernelArguments(worker)).toMatchFileSnapshot(
    '../../test/golden/worker.cmdline',
  );
});

test('what is printed is read back, and printed again to the same bytes', () => {
  fc.assert(
    fc.property(kernelArguments, (given) => {
      const line = printKernelArguments(given);
      const parsed = parseKernelArguments(line);
      expect(parsed).toEqual({ kind: 'parsed', arguments: given });
      if (parsed.kind === 'parsed') expect(printKernelArguments(parsed.arguments)).toBe(line);
    }),
    { numRuns },
  );
});

test('the kernel sees the same words, however hostile the other arguments are', () => {
  fc.assert(
    fc.property(kernelArguments, (given) => {
      const seen = lexLikeTheKernel(printKernelArguments(given));
      expect(seen.slice(seen.length - given.others.length)).toEqual(given.others);
      expect(seen.join(' ')).not.toMatch(/[\n\r\u0000]/); // eslint-disable-line no-control-regex -- a line must stay one
    }),
    { numRuns },
  );
});

test('any value that can stand on the line comes back byte for byte, and the rest is refused', () => {
  fc.assert(
    fc.property(hostileText, (value) => {
      const word = kernelWord({ name: 'note', value });
      const representable = !/["\p{Cc}\p{Surrogate}\u2028\u2029]/u.test(value);
      expect(word !== undefined).toBe(representable);
      if (word !== undefined) expect(readKernelWord(word)).toEqual({ name: 'note', value });
    }),
    { numRuns },
  );
});

test('never throws, whatever the text', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(['parsed', 'refused']).toContain(parseKernelArguments(text).kind);
    }),
    { numRuns },
  );
});

test('reads what PXELINUX makes of it: BOOT_IMAGE and initrd before, BOOTIF after, a newline last', () => {
  const line = `BOOT_IMAGE=http://10.44.0.1/boot/vmlinuz ${printKernelArguments(worker)} BOOTIF=01-52-54-00-44-00-01\n`;
  const parsed = parseKernelArguments(line);
  expect(parsed).toMatchObject({
    kind: 'parsed',
    arguments: {
      ...worker,
      bootInterface: parseMacAddress('52:54:00:44:00:01'),
      others: ['BOOT_IMAGE=http://10.44.0.1/boot/vmlinuz', ...worker.others],
    },
  });
});

test('a machine that did not boot from us has none of our arguments', () => {
  expect(parseKernelArguments('root=/dev/sda1 ro quiet')).toEqual({
    kind: 'parsed',
    arguments: { layers: [], consoles: [], others: ['root=/dev/sda1', 'ro', 'quiet'] },
  });
});

test('words after -- are for init and are never believed', () => {
  expect(parseKernelArguments('quiet -- operos.server=https://10.0.0.9')).toEqual({
    kind: 'parsed',
    arguments: {
      layers: [],
      consoles: [],
      others: ['quiet', '--', 'operos.server=https://10.0.0.9'],
    },
  });
});

test.each([
  ['operos.server=http://10.0.0.1', 'operos.server'],
  ['operos.server=https://10.0.0.1/path', 'operos.server'],
  ['operos.server=https://user@10.0.0.1', 'operos.server'],
  ['operos.server=https://10.0.0.1:99999', 'operos.server'],
  ['operos.boot=http://10.0.0.1/../etc/', 'operos.boot'],
  ['operos.boot=http://10.0.0.1/boot', 'operos.boot'],
  ['operos.boot', 'operos.boot'],
  ['operos.media=', 'operos.media'],
  ['operos.media=../dev/sda', 'operos.media'],
  ['operos.media="A LABEL"', 'operos.media'],
  [`operos.media=${'L'.repeat(33)}`, 'operos.media'],
  ['operos.data=', 'operos.data'],
  ['operos.data=/dev/sda5', 'operos.data'],
  ['operos.data=OPEROS-DATA operos.data=OTHER', 'operos.data'],
  ['operos.debug=1', 'operos.debug'],
  ['operos.ca=sha256:ABC', 'operos.ca'],
  [`operos.ca=md5:${'0'.repeat(64)}`, 'operos.ca'],
  ['operos.layers=', 'operos.layers'],
  ['operos.layers=base', 'operos.layers'],
  [`operos.layers=base@sha256:${'0'.repeat(64)},base@sha256:${'1'.repeat(64)}`, 'operos.layers'],
  ['operos.node=UPPER', 'operos.node'],
  ['operos.token=a/b', 'operos.token'],
  ['BOOTIF=01-ff-ff-ff-ff-ff-ff', 'BOOTIF'],
  ['console="tty0 quiet"', 'console'],
  ['BOOTIF=01-52-54-00-00-00-01 BOOTIF=01-52-54-00-00-00-02', 'BOOTIF'],
  ['quiet "open', ''],
])('refuses %s', (line, path) => {
  expect(issuePaths(line)).toEqual([path]);
});

test('finds everything wrong at once', () => {
  expect(issuePaths('operos.ca=1 console=" " operos.node=-')).toEqual([
    'operos.ca',
    'operos.node',
    'console',
  ]);
});

test('the same value twice is no contradiction', () => {
  const twice = 'BOOTIF=01-52-54-00-00-00-01 quiet BOOTIF=01-52-54-00-00-00-01';
  expect(parseKernelArguments(twice).kind).toBe('parsed');
});

test('a medium and debugging are read, and printed as they stood', () => {
  const line = 'operos.media=OPEROS_0_1_x operos.debug quiet';
  const parsed = parseKernelArguments(line);
  expect(parsed).toMatchObject({
    kind: 'parsed',
    arguments: { medium: 'OPEROS_0_1_x', debug: true },
  });
  if (parsed.kind === 'parsed') expect(printKernelArguments(parsed.arguments)).toBe(line);
});

test('the kernel line of an installed controller is read, and printed as it stood', () => {
  const digest = '0'.repeat(64);
  const line =
    `operos.media=OPEROS-A operos.data=OPEROS-DATA operos.layers=base@sha256:${digest} ` +
    'console=tty0 quiet loglevel=3';
  const parsed = parseKernelArguments(line);
  expect(parsed).toMatchObject({
    kind: 'parsed',
    arguments: { medium: 'OPEROS-A', data: 'OPEROS-DATA' },
  });
  if (parsed.kind === 'parsed') expect(printKernelArguments(parsed.arguments)).toBe(line);
});

test('a boot server and a medium on one line are found', () => {
  const both = { ...worker, medium: parseMediumLabel('OPEROS_0_1_x')! };
  expect(checkKernelArguments(both).map((issue) => [issue.path, issue.code])).toEqual([
    ['medium', 'kernel-layer-source'],
  ]);
});

test('a worker fits the line, with what the loader adds', () => {
  expect(checkKernelArguments(worker)).toEqual([]);
});

test('a line the kernel would cut, a repeated layer and an argument of ours in disguise are found', () => {
  const ours = parseKernelWord('operos.server=https://10.0.0.9')!;
  const long = kernelWord({ name: 'x', value: 'é'.repeat(900) })!;
  const [base] = worker.layers;
  const wrong = { ...worker, layers: [base!, base!], others: [ours, long] };
  expect(checkKernelArguments(wrong).map((issue) => [issue.path, issue.code])).toEqual([
    ['others[0]', 'kernel-argument-disguised'],
    ['layers[1].name', 'kernel-layer-repeated'],
    ['', 'kernel-line-too-long'],
  ]);
});
