import { cellWidth } from './cell-width.ts';

const NOT_ASCII = /[^ -~]/gu;
const MARKS = /\p{Mn}/gu;

/** What stands for the signs that we use ourselves, each one cell wide like the sign. */
const likenesses: Readonly<Record<string, string>> = {
  '─': '-',
  '│': '|',
  '█': '#',
  '░': '.',
  '▸': '>',
  '✓': '+',
  '✗': 'x',
  '•': '*',
  '·': '-',
  '…': '~',
  '–': '-',
  '—': '-',
  '→': '>',
  '←': '<',
  '↑': '^',
  '↓': 'v',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '×': 'x',
  ß: 's',
};

/** The text in ASCII and of the same width: letters lose their accents, what has no likeness becomes `?`. */
export function asciiText(text: string): string {
  return text.replace(NOT_ASCII, likenessOf);
}

function likenessOf(character: string): string {
  const letter = character.normalize('NFD').replace(MARKS, '');
  if (letter === '' || /^[ -~]$/.test(letter)) return letter;
  return likenesses[character] ?? '?'.repeat(cellWidth(character));
}
