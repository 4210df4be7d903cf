import {
  emptyLine,
  focusedValue,
  isNamed,
  type Key,
  line,
  type Menu,
  menuLines,
  menuOf,
  pressMenu,
} from '@operos/terminal-ui';
import type { Move, ScreenDefinition, ScreenView, Surroundings } from '../wizard/screen.ts';
import { act, type EndChoice, endItems } from './menu-choice.ts';

type Choice = 'go-on' | EndChoice;

/** The question after Ctrl-C. */
export interface StopScreen {
  readonly name: 'stop';
  readonly menu: Menu<Choice>;
}

/** Asks whether to stop; going on is what Enter does unless somebody moves. */
export const stop: ScreenDefinition<StopScreen> = {
  open: (facts) => ({
    name: 'stop',
    menu: menuOf<Choice>([{ value: 'go-on', label: 'Go on' }, ...endItems(facts)]),
  }),
  press,
  view,
};

function press(screen: StopScreen, key: Key): Move<StopScreen> {
  if (isNamed(key, 'escape')) return { kind: 'back' };
  const choice = focusedValue(screen.menu);
  if (!isNamed(key, 'enter') || choice === undefined)
    return { kind: 'stay', screen: { ...screen, menu: pressMenu(screen.menu, key) } };
  return choice === 'go-on' ? { kind: 'back' } : act(screen, choice);
}

function view({ menu }: StopScreen, { size }: Surroundings): ScreenView {
  return {
    title: 'Stop here?',
    body: [
      line('Nothing has been changed on this machine.'),
      emptyLine,
      ...menuLines(menu, { columns: size.columns, rows: menu.items.length }),
    ],
    help: [
      { key: 'Enter', does: 'choose' },
      { key: 'Esc', does: 'go on' },
    ],
  };
}
