import {
  isNamed,
  type Key,
  type Line,
  line,
  pressScroll,
  scrolledLines,
} from '@operos/terminal-ui';
import { hardwareLines } from '../hardware/hardware-lines.ts';
import type { Move, ScreenDefinition, ScreenView, Surroundings } from '../wizard/screen.ts';
import { probeLine } from '../wizard/probe.ts';

/** The hardware report. */
export interface HardwareScreen {
  readonly name: 'hardware';
  /** The first line that is shown. */
  readonly top: number;
}

/** Shows what the machine lacks and what it is made of, as it is now: a cable that is plugged in appears. */
export const hardware: ScreenDefinition<HardwareScreen> = { press, view };

function press(screen: HardwareScreen, key: Key, around: Surroundings): Move<HardwareScreen> {
  if (isNamed(key, 'escape', 'enter', 'left')) return { kind: 'back' };
  if (key.kind === 'character' && key.character === 'r')
    return { kind: 'stay', screen, effect: { kind: 'probe' } };
  const room = { lines: linesOf(around).length, rows: around.size.rows };
  return { kind: 'stay', screen: { ...screen, top: pressScroll(screen.top, key, room) } };
}

function view(screen: HardwareScreen, around: Surroundings): ScreenView {
  const { shown, position } = scrolledLines(linesOf(around), screen.top, around.size.rows);
  return {
    title: 'Hardware report',
    body: shown,
    notice: position === undefined ? undefined : line(position, 'dim'),
    help: [
      ...(position === undefined ? [] : [{ key: 'Up Down', does: 'scroll' }]),
      { key: 'R', does: 'look again' },
      { key: 'Esc', does: 'back' },
    ],
  };
}

function linesOf({ probe, size }: Surroundings): readonly Line[] {
  return probe.kind === 'seen' ? hardwareLines(probe, size.columns) : [probeLine(probe)];
}
