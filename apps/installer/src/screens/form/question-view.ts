import { emptyLine, type KeyHint, line, type Line, wrapText } from '@operos/terminal-ui';
import type { ScreenView, Surroundings } from '../../wizard/screen.ts';
import type { QuestionScreen } from '../question.ts';
import { questionOf, questionOrder } from '../questions/all-questions.ts';
import type { Part } from '../questions/question.ts';
import { issuesOfParts } from './part-issues.ts';
import { partLines, type ShownPart } from './part-lines.ts';

/** Shows a question: words, parts with what is wrong beside them, and what follows from the answers. */
export function questionView(screen: QuestionScreen, around: Surroundings): ScreenView {
  const { columns, rows } = around.size;
  const asked = questionOf(screen.id);
  const parts = asked.parts(around);
  const head = [
    ...asked
      .words(around)
      .flatMap((text) => wrapText(text, columns))
      .map((text) => line(text)),
    emptyLine,
  ];
  const shown = shownParts(screen, parts, around);
  const warning = screen.warned ? asked.confirm?.(around) : undefined;
  const tail = [
    emptyLine,
    ...(warning === undefined
      ? (asked.details?.(around, columns) ?? [])
      : wrapText(`! ${warning}`, columns).map((text) => line(text, 'warning'))),
  ];
  const at = Math.min(screen.focus, parts.length - 1);
  const before = shown.slice(0, at).reduce((sum, { lines }) => sum + lines.length, head.length);
  const all = [...head, ...shown.flatMap(({ lines }) => lines), ...tail];
  const focused = shown[at];
  const top = topFor({ all: all.length, rows, end: before + (focused?.lines.length ?? 0) });
  const cursor = focused?.cursor;
  return {
    title: titleOf(screen, asked.title),
    body: all.slice(top, top + rows),
    notice: noticeOf(screen, { parts, warned: warning !== undefined }, around),
    ...(cursor === undefined
      ? {}
      : { cursor: { row: cursor.row + before - top, column: cursor.column } }),
    help: helpFor(parts[at], warning !== undefined),
  };
}

/** The first row that is shown: all of the part in focus is, and as much above it as fits. */
function topFor({ all, rows, end }: Readonly<Record<'all' | 'rows' | 'end', number>>): number {
  return all <= rows ? 0 : Math.max(0, Math.min(end - rows + 1, all - rows));
}

function shownParts(
  screen: QuestionScreen,
  parts: readonly Part[],
  around: Surroundings,
): readonly ShownPart[] {
  const issues = issuesOfParts(parts, around);
  const labelCells = Math.max(...parts.map(({ label }) => label.length));
  return parts.map((part, index) => {
    const isTouched = around.answers.texts[part.id] !== undefined;
    return partLines(part, {
      labelCells,
      cursor: index === Math.min(screen.focus, parts.length - 1) ? screen.cursor : undefined,
      issues: screen.attempted || isTouched ? (issues[index] ?? []) : [],
      around,
    });
  });
}

function titleOf({ id }: QuestionScreen, title: string): string {
  const number = questionOrder.indexOf(id) + 1;
  return number === 0 ? title : `${number} of ${questionOrder.length}  ${title}`;
}

function noticeOf(
  screen: QuestionScreen,
  { parts, warned }: { readonly parts: readonly Part[]; readonly warned: boolean },
  around: Surroundings,
): Line | undefined {
  if (warned) return line('Press Enter again to go on all the same.', 'warning');
  if (!screen.attempted) return undefined;
  const wrong = issuesOfParts(parts, around).findIndex((issues) =>
    issues.some(({ severity }) => severity === 'error'),
  );
  const part = parts[wrong];
  return part === undefined
    ? undefined
    : line(`This cannot go on yet: see ${part.label.replace('?', '')}.`, 'bad');
}

function helpFor(part: Part | undefined, warned: boolean): KeyHint[] {
  return [
    ...(part?.kind === 'choice' ? [{ key: 'Up Down', does: 'choose' }] : []),
    { key: 'Enter', does: warned ? 'go on' : 'next' },
    { key: 'Tab', does: 'other' },
    ...(part?.kind === 'text' ? [{ key: 'Ctrl-U', does: 'empty' }] : []),
    { key: 'Esc', does: 'back' },
    { key: 'Ctrl-C', does: 'stop' },
  ];
}
