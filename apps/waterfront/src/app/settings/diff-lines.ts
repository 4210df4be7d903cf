/** One line of a diff, as it is shown. */
export interface DiffLine {
  readonly kind: 'added' | 'removed' | 'same' | 'place';
  /** `+`, `-` or a space. */
  readonly sign: string;
  readonly text: string;
}

/** Splits a unified diff into lines; the two lines that name the files say nothing new and are left out. */
export function diffLines(diff: string): readonly DiffLine[] {
  const lines = diff.replace(/\n$/, '').split('\n');
  const firstPlace = lines.findIndex((line) => line.startsWith('@@'));
  return lines.slice(Math.max(0, firstPlace)).map(toLine);
}

function toLine(line: string): DiffLine {
  const text = line.slice(1);
  if (line.startsWith('@@')) return { kind: 'place', sign: ' ', text: line };
  if (line.startsWith('+')) return { kind: 'added', sign: '+', text };
  if (line.startsWith('-')) return { kind: 'removed', sign: '-', text };
  return { kind: 'same', sign: ' ', text };
}
