import {
  emptyLine,
  isNamed,
  type Key,
  line,
  type Line,
  pressScroll,
  pressTextField,
  scrolledLines,
  textField,
  type TextField,
  textFieldLine,
  wrapText,
} from '@operos/terminal-ui';
import { judgementLines } from '../settings/judgement-lines.ts';
import type { Judgement } from '../settings/judge-settings-file.ts';
import type { Move, ScreenDefinition, ScreenView, Surroundings } from '../wizard/screen.ts';

/** A settings file and what is wrong with it. */
export interface SettingsScreen {
  readonly name: 'settings';
  readonly path: TextField;
  /** Of the file that was asked for last. */
  readonly judgement: Judgement | 'reading' | undefined;
  readonly top: number;
}

const LABEL = 'File  ';
const WORDS =
  'A volume labelled OPEROS-CONFIG is found by itself at /media/OPEROS-CONFIG as soon as it is plugged in.';
const MOVING = ['up', 'down', 'page-up', 'page-down'] as const;

/** Checks the settings of a cluster before anything is installed with them. */
export const settings: ScreenDefinition<SettingsScreen> = { press, view };

/** The screen as it begins: with the file of a stick. */
export function openSettings(): SettingsScreen {
  return {
    name: 'settings',
    path: textField('/media/OPEROS-CONFIG/cluster-settings.yaml', { limit: 4000 }),
    judgement: undefined,
    top: 0,
  };
}

function press(screen: SettingsScreen, key: Key, { size }: Surroundings): Move<SettingsScreen> {
  if (isNamed(key, 'escape')) return { kind: 'back' };
  const { value } = screen.path;
  if (isNamed(key, 'enter')) {
    if (value === '') return { kind: 'stay', screen };
    const asked: SettingsScreen = { ...screen, judgement: 'reading', top: 0 };
    return { kind: 'stay', screen: asked, effect: { kind: 'judge-settings', path: value } };
  }
  if (isNamed(key, ...MOVING)) {
    const lines = resultLines(screen, size.columns).length;
    const top = pressScroll(screen.top, key, { lines, rows: roomBelow(size) });
    return { kind: 'stay', screen: { ...screen, top } };
  }
  return { kind: 'stay', screen: { ...screen, path: pressTextField(screen.path, key) } };
}

function view(screen: SettingsScreen, { size }: Surroundings): ScreenView {
  const above = headLines(size.columns);
  const field = textFieldLine(screen.path, size.columns - LABEL.length);
  const rows = roomBelow(size);
  const { shown, position } = scrolledLines(resultLines(screen, size.columns), screen.top, rows);
  return {
    title: 'Check settings',
    body: [...above, [...line(LABEL, 'strong'), ...field.line], emptyLine, ...shown],
    notice: position === undefined ? undefined : line(position, 'dim'),
    cursor: { row: above.length, column: LABEL.length + field.cursorColumn },
    help: [
      { key: 'Enter', does: 'check' },
      ...(position === undefined ? [] : [{ key: 'Up Down', does: 'scroll' }]),
      { key: 'Esc', does: 'back' },
    ],
  };
}

function headLines(columns: number): Line[] {
  return [...wrapText(WORDS, columns).map((text) => line(text, 'dim')), emptyLine];
}

function roomBelow({ columns, rows }: Surroundings['size']): number {
  return rows - headLines(columns).length - 2;
}

function resultLines({ judgement }: SettingsScreen, columns: number): readonly Line[] {
  if (judgement === undefined) return [];
  return judgement === 'reading'
    ? [line('Reading ...', 'dim')]
    : judgementLines(judgement, columns);
}
