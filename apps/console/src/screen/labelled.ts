import { line, type Line } from '@operos/terminal-ui';

const LABEL_CELLS = 13;

/** How many cells are left beside the label. */
export function besideLabel(columns: number): number {
  return columns - LABEL_CELLS;
}

/** Puts a label before the first of some lines, and blanks of the same width before the others. */
export function labelled(label: string, lines: readonly Line[]): Line[] {
  return lines.map((one, index) => [
    ...line((index === 0 ? label : '').padEnd(LABEL_CELLS), 'dim'),
    ...one,
  ]);
}
