import { isUsable } from '@operos/cluster-model';
import {
  emptyLine,
  isNamed,
  type Key,
  line,
  type MenuItem,
  pressScroll,
  scrolledLines,
} from '@operos/terminal-ui';
import { judgeAnswers } from '../answers/judge-answers.ts';
import type { Move, ScreenDefinition, ScreenView, Surroundings } from '../wizard/screen.ts';
import { choiceLines, pressChoice } from './choice-menu.ts';
import { summaryLines } from './summary-lines.ts';

type Choice = 'install' | 'more' | 'save' | 'back';

/** All that was answered, before anything is done. */
export interface SummaryScreen {
  readonly name: 'summary';
  readonly at: number;
  /** The first line that is shown. */
  readonly top: number;
  readonly attempted: boolean;
}

/** The summary as it begins. */
export function openSummary(): SummaryScreen {
  return { name: 'summary', at: 0, top: 0, attempted: false };
}

/** Shows every value once more; nothing has been written before somebody says so here. */
export const summary: ScreenDefinition<SummaryScreen> = { press, view };

const items: readonly MenuItem<Choice>[] = [
  { value: 'install', label: 'Install now', hint: 'from here on the disk is written' },
  {
    value: 'more',
    label: 'More settings',
    hint: 'names, DHCP, Kubernetes, SSH keys, place (key M)',
  },
  {
    value: 'save',
    label: 'Save settings',
    hint: 'on a USB stick, for another installation (key S)',
  },
  { value: 'back', label: 'Back' },
];

const SCROLLING = ['page-up', 'page-down', 'home', 'end'] as const;

function press(screen: SummaryScreen, key: Key, around: Surroundings): Move<SummaryScreen> {
  if (isNamed(key, 'escape')) return { kind: 'back' };
  if (isNamed(key, ...SCROLLING)) {
    const room = { lines: summaryLines(around, around.size.columns).length, rows: rowsFor(around) };
    return { kind: 'stay', screen: { ...screen, top: pressScroll(screen.top, key, room) } };
  }
  if (key.kind === 'character' && key.character.toLowerCase() === 'm')
    return { kind: 'go', to: { name: 'more' } };
  if (key.kind === 'character' && key.character.toLowerCase() === 's')
    return { kind: 'go', to: { name: 'save', what: 'settings' } };
  const pressed = pressChoice({ items, at: screen.at }, key);
  return pressed.kind === 'moved'
    ? { kind: 'stay', screen: { ...screen, at: pressed.at } }
    : choose(screen, pressed.value, around);
}

function choose(screen: SummaryScreen, choice: Choice, around: Surroundings): Move<SummaryScreen> {
  switch (choice) {
    case 'install':
      return isUsable(judgeAnswers(around))
        ? { kind: 'go', to: { name: 'installing' }, effect: { kind: 'install' } }
        : { kind: 'stay', screen: { ...screen, top: 0, attempted: true } };
    case 'more':
      return { kind: 'go', to: { name: 'more' } };
    case 'save':
      return { kind: 'go', to: { name: 'save', what: 'settings' } };
    case 'back':
      return { kind: 'back' };
  }
}

function rowsFor({ size }: Surroundings): number {
  return size.rows - items.length - 1;
}

function view({ at, top, attempted }: SummaryScreen, around: Surroundings): ScreenView {
  const rows = rowsFor(around);
  const { shown, position } = scrolledLines(summaryLines(around, around.size.columns), top, rows);
  const padding = Array.from({ length: Math.max(0, rows - shown.length) }, () => emptyLine);
  const refused = attempted && !isUsable(judgeAnswers(around));
  return {
    title: 'Everything once more',
    body: [...shown, ...padding, emptyLine, ...choiceLines({ items, at }, around.size.columns)],
    notice: refused
      ? line('This cannot be installed yet: see the lines at the top.', 'bad')
      : line(position === undefined ? '' : `${position} (Page Up, Page Down)`, 'dim'),
    help: [
      { key: 'Up Down', does: 'move' },
      { key: 'Enter', does: 'choose' },
      { key: 'M', does: 'more settings' },
      { key: 'S', does: 'save' },
      { key: 'Esc', does: 'back' },
    ],
  };
}
