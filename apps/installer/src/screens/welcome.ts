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
import type { InstallerFacts } from '../wizard/installer-facts.ts';
import { probeLine } from '../wizard/probe.ts';
import type { Move, ScreenDefinition, ScreenView, Surroundings } from '../wizard/screen.ts';
import { act, type EndChoice, endItems } from './menu-choice.ts';

type Choice = 'install' | 'hardware' | 'settings' | EndChoice;

/** The first screen. */
export interface WelcomeScreen {
  readonly name: 'welcome';
  readonly menu: Menu<Choice>;
}

/** Says what this is and what will happen, while the hardware is looked at. */
export const welcome: ScreenDefinition<WelcomeScreen> = {
  open: (facts) => ({
    name: 'welcome',
    menu: menuOf<Choice>([
      { value: 'install', label: 'Install', hint: 'not in this version yet; see what can be done' },
      {
        value: 'hardware',
        label: 'Hardware report',
        hint: 'what this machine is made of, and whether it suffices',
      },
      { value: 'settings', label: 'Check settings', hint: 'a file with the settings of a cluster' },
      ...endItems(facts),
    ]),
  }),
  press,
  view,
};

function press(screen: WelcomeScreen, key: Key): Move<WelcomeScreen> {
  const choice = focusedValue(screen.menu);
  if (!isNamed(key, 'enter') || choice === undefined)
    return { kind: 'stay', screen: { ...screen, menu: pressMenu(screen.menu, key) } };
  const isScreen = choice === 'install' || choice === 'hardware' || choice === 'settings';
  return isScreen ? { kind: 'go', to: choice } : act(screen, choice);
}

function view({ menu }: WelcomeScreen, { facts, probe, size }: Surroundings): ScreenView {
  const words = paragraphs(facts).flatMap((text) => [...wrapText(text, size.columns), '']);
  return {
    title: 'Welcome',
    body: [
      ...words.map((text) => line(text)),
      ...menuLines(menu, { columns: size.columns, rows: menu.items.length }),
      emptyLine,
      ...unattendedLines(facts, size.columns),
    ],
    notice: probeLine(probe),
    help: [
      { key: 'Up Down', does: 'move' },
      { key: 'Enter', does: 'choose' },
      { key: 'Ctrl-C', does: 'stop' },
    ],
  };
}

function paragraphs({ version }: InstallerFacts): string[] {
  return [
    `This is Operos ${version}. It makes one machine the controller of a cluster: the one that starts all other servers over the network.`,
    'It asks for a name, the networks, a disk and a password, shows what it is going to do, and writes only to the disk that you choose. Nothing has been changed on this machine.',
  ];
}

function unattendedLines({ unattended }: InstallerFacts, columns: number) {
  if (unattended === undefined) return [];
  const text = `The boot menu asked for an unattended installation with the settings at ${unattended}. That is not in this version yet; you can check the file.`;
  return wrapText(text, columns).map((words) => line(words, 'warning'));
}
