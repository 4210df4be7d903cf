import { emptyLine, isNamed, type Key, line, type MenuItem, wrapText } from '@operos/terminal-ui';
import type {
  Move,
  SavedThing,
  ScreenDefinition,
  ScreenView,
  Surroundings,
} from '../wizard/screen.ts';
import { choiceLines, pressChoice } from './choice-menu.ts';
import { volumesOf } from './volumes.ts';

/** Writes something to a stick. */
export interface SaveScreen {
  readonly name: 'save';
  readonly what: SavedThing;
  readonly at: number;
}

/** The file that is written, by what it holds. */
export const savedAs = {
  settings: 'cluster-settings.yaml',
  log: 'operos-install.log',
} as const satisfies Readonly<Record<SavedThing, string>>;

const BACK = 'back';

/** Lists the sticks that are plugged in; one that is plugged in now appears. */
export const save: ScreenDefinition<SaveScreen> = { press, view };

function itemsOf(around: Surroundings): MenuItem<string>[] {
  return [
    ...volumesOf(around).map(({ device, label, words }) => ({
      ...{ value: device, label, hint: words },
    })),
    { value: BACK, label: 'Back' },
  ];
}

function press(screen: SaveScreen, key: Key, around: Surroundings): Move<SaveScreen> {
  if (isNamed(key, 'escape')) return { kind: 'back' };
  const pressed = pressChoice({ items: itemsOf(around), at: screen.at }, key);
  if (pressed.kind === 'moved') return { kind: 'stay', screen: { ...screen, at: pressed.at } };
  if (pressed.value === BACK) return { kind: 'back' };
  const effect = { kind: 'save', what: screen.what, device: pressed.value } as const;
  return { kind: 'stay', screen, effect };
}

function view({ what, at }: SaveScreen, around: Surroundings): ScreenView {
  const { columns } = around.size;
  const words = {
    settings: `The settings are written as ${savedAs.settings}, without the password. On a volume labelled OPEROS-CONFIG they are found by the next installation.`,
    log: `The log is written as ${savedAs.log}. It holds no password and no key.`,
  }[what];
  const none = volumesOf(around).length === 0;
  return {
    title: what === 'settings' ? 'Save the settings' : 'Save the log',
    body: [
      ...wrapText(words, columns).map((text) => line(text)),
      emptyLine,
      ...(none ? [line('Plug in a USB stick; it appears here.', 'warning'), emptyLine] : []),
      ...choiceLines({ items: itemsOf(around), at }, columns),
    ],
    help: [
      { key: 'Up Down', does: 'move' },
      { key: 'Enter', does: 'write it there' },
      { key: 'Esc', does: 'back' },
    ],
  };
}
