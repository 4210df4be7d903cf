import { type Issue, isUsable } from '@operos/cluster-model';
import type { KernelArguments } from './kernel-arguments.ts';
import type { KernelWord } from './kernel-word.ts';
import { parseKernelWord, readKernelWord } from './kernel-word.ts';
import type { OwnArgument } from './own-arguments.ts';
import { ownArguments } from './own-arguments.ts';

/** The arguments, or everything that is wrong with them; an issue's path is the argument's key. */
export type ParsedKernelArguments =
  | { readonly kind: 'parsed'; readonly arguments: KernelArguments }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

const END_OF_KERNEL_ARGUMENTS = '--'; // what follows is for init
const BLANKS = /^[ \t\n\r\f\v]+/; // /proc/cmdline ends with a newline
const LEXEME = /^(?:[^" \t\n\r\f\v]|"[^"]*")+/;

/** Reads a kernel command line or /proc/cmdline: our arguments are judged, every other is kept as it stands. */
export function parseKernelArguments(text: string): ParsedKernelArguments {
  const words = splitLine(text);
  if (words === undefined) return { kind: 'refused', issues: [unreadable] };

  const { ours, others } = sort(words);
  const issues = ownArguments.flatMap((own) => judge(own, ours.get(own.key) ?? []));
  if (!isUsable(issues)) return { kind: 'refused', issues };

  const given = ownArguments.filter((own) => ours.has(own.key));
  const parsed = given.reduce<KernelArguments>(
    (sum, own) => ({ ...sum, ...own.read(ours.get(own.key) ?? []) }),
    { layers: [], consoles: [], others },
  );
  return { kind: 'parsed', arguments: parsed };
}

/** Whether the word sets one of our arguments, and so may not stand among the others. */
export function isOwnArgument(word: KernelWord): boolean {
  const { name } = readKernelWord(word);
  return ownArguments.some((own) => own.key === name);
}

function splitLine(text: string): readonly KernelWord[] | undefined {
  const words: KernelWord[] = [];
  let rest = text.replace(BLANKS, '');
  while (rest !== '') {
    const lexeme = LEXEME.exec(rest)?.[0] ?? '';
    const word = parseKernelWord(lexeme);
    if (word === undefined) return undefined;
    words.push(word);
    rest = rest.slice(lexeme.length);
    if (rest !== '' && !BLANKS.test(rest)) return undefined;
    rest = rest.replace(BLANKS, '');
  }
  return words;
}

function sort(words: readonly KernelWord[]) {
  const end = words.findIndex((word) => word === END_OF_KERNEL_ARGUMENTS);
  const forKernel = end < 0 ? words : words.slice(0, end);
  const ours = new Map<string, string[]>();
  for (const word of forKernel.filter(isOwnArgument)) {
    const { name, value = '' } = readKernelWord(word);
    ours.set(name, [...(ours.get(name) ?? []), value]);
  }
  const kept = forKernel.filter((word) => !isOwnArgument(word));
  return { ours, others: [...kept, ...words.slice(forKernel.length)] };
}

function judge(own: OwnArgument, values: readonly string[]): readonly Issue[] {
  if (values.length === 0) return [];
  if (own.repeatable !== true && new Set(values).size > 1) return [repeated(own, values)];
  return own.read(values) === undefined ? [invalid(own, values)] : [];
}

function invalid(own: OwnArgument, values: readonly string[]): Issue {
  return {
    path: own.key,
    severity: 'error',
    code: 'kernel-argument-invalid',
    message: `Expected ${own.expected}, got ${values.map((v) => JSON.stringify(v)).join(' and ')}`,
    remedy: `Correct ${own.key} in the boot menu; Teamster prints it from the settings.`,
  };
}

function repeated(own: OwnArgument, values: readonly string[]): Issue {
  return {
    path: own.key,
    severity: 'error',
    code: 'kernel-argument-repeated',
    message: `Expected ${own.key} once, got ${values.length} values that differ`,
    remedy: 'Remove all but one: the initramfs and the agent could each believe another one.',
  };
}

const unreadable: Issue = {
  path: '',
  severity: 'error',
  code: 'kernel-line-unreadable',
  message: 'Expected words with every double quote closed and no control character',
  remedy: 'Close the quote, or remove the character, in the boot menu entry.',
};
