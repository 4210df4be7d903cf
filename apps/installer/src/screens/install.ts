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
  wrapText,
} from '@operos/terminal-ui';
import { probeLine } from '../wizard/probe.ts';
import type { Move, ScreenDefinition, ScreenView, Surroundings } from '../wizard/screen.ts';

type Choice = 'hardware' | 'settings' | 'back';

/** What stands where the questions of an installation will be. */
export interface InstallScreen {
  readonly name: 'install';
  readonly menu: Menu<Choice>;
}

const WORDS = [
  'This version boots, looks at the hardware and checks settings. It cannot write to a disk yet, so there is nothing to install with it.',
  'What you can do today: see whether this machine suffices for a controller, and check the settings of your cluster, so that both are right when a version that installs is out.',
];

/** Says honestly that installing is not there yet, and what is. */
export const install: ScreenDefinition<InstallScreen> = {
  open: () => ({
    name: 'install',
    menu: menuOf<Choice>([
      { value: 'hardware', label: 'Hardware report' },
      { value: 'settings', label: 'Check settings' },
      { value: 'back', label: 'Back' },
    ]),
  }),
  press,
  view,
};

function press(screen: InstallScreen, key: Key): Move<InstallScreen> {
  if (isNamed(key, 'escape')) return { kind: 'back' };
  const choice = focusedValue(screen.menu);
  if (!isNamed(key, 'enter') || choice === undefined)
    return { kind: 'stay', screen: { ...screen, menu: pressMenu(screen.menu, key) } };
  return choice === 'back' ? { kind: 'back' } : { kind: 'go', to: choice };
}

function view({ menu }: InstallScreen, { probe, size }: Surroundings): ScreenView {
  const words = WORDS.flatMap((text) => [...wrapText(text, size.columns), '']);
  return {
    title: 'Installing is not in this version yet',
    body: [
      ...words.map((text) => line(text)),
      ...menuLines(menu, { columns: size.columns, rows: menu.items.length }),
      emptyLine,
    ],
    notice: probeLine(probe),
    help: [
      { key: 'Up Down', does: 'move' },
      { key: 'Enter', does: 'choose' },
      { key: 'Esc', does: 'back' },
    ],
  };
}
