import { emptyLine, type Key, line, type MenuItem, wrapText } from '@operos/terminal-ui';
import { isUsable } from '@operos/cluster-model';
import { answersFromSettings } from '../answers/answers-from-settings.ts';
import type { InstallerFacts } from '../wizard/installer-facts.ts';
import { probeLine } from '../wizard/probe.ts';
import type { Move, ScreenDefinition, ScreenView, Surroundings } from '../wizard/screen.ts';
import { choiceLines, pressChoice } from './choice-menu.ts';
import { act, type EndChoice, endItems } from './menu-choice.ts';

type Choice = 'install' | 'from-file' | 'hardware' | 'settings' | EndChoice;

/** The first screen. */
export interface WelcomeScreen {
  readonly name: 'welcome';
  readonly at: number;
}

/** The first screen as it begins. */
export function openWelcome(): WelcomeScreen {
  return { name: 'welcome', at: 0 };
}

/** Says what this is and what will happen, while the hardware is looked at. */
export const welcome: ScreenDefinition<WelcomeScreen> = { press, view };

function itemsOf({ facts, found }: Surroundings): MenuItem<Choice>[] {
  return [
    {
      value: 'install',
      label: 'Install',
      hint: 'six questions, then everything is shown once more',
    },
    ...(found === undefined ? [] : [fromFile(found.base !== undefined)]),
    {
      value: 'hardware',
      label: 'Hardware report',
      hint: 'what this machine is made of, and whether it suffices',
    },
    { value: 'settings', label: 'Check settings', hint: 'a file with the settings of a cluster' },
    ...endItems(facts),
  ];
}

function fromFile(isUsableFile: boolean): MenuItem<Choice> {
  return {
    value: 'from-file',
    label: 'Install from file',
    hint: isUsableFile
      ? 'with the settings on the volume OPEROS-CONFIG'
      : 'the settings on OPEROS-CONFIG cannot be used; see why',
  };
}

function press(screen: WelcomeScreen, key: Key, around: Surroundings): Move<WelcomeScreen> {
  const pressed = pressChoice({ items: itemsOf(around), at: screen.at }, key);
  if (pressed.kind === 'moved') return { kind: 'stay', screen: { ...screen, at: pressed.at } };
  switch (pressed.value) {
    case 'install':
      return begin(screen, around);
    case 'from-file':
      return beginFromFile(screen, around);
    case 'hardware':
    case 'settings':
      return { kind: 'go', to: { name: pressed.value } };
    default:
      return act(screen, pressed.value);
  }
}

/** A machine that does not suffice leads to all that it lacks. */
function begin(screen: WelcomeScreen, { probe }: Surroundings): Move<WelcomeScreen> {
  if (probe.kind === 'looking') return { kind: 'stay', screen };
  const suffices = probe.kind === 'seen' && isUsable(probe.issues);
  return { kind: 'go', to: suffices ? { name: 'question', id: 'cluster' } : { name: 'hardware' } };
}

function beginFromFile(screen: WelcomeScreen, around: Surroundings): Move<WelcomeScreen> {
  const base = around.found?.base;
  if (base === undefined) return { kind: 'go', to: { name: 'settings' } };
  const begun = begin(screen, around);
  const mayBegin = begun.kind === 'go' && begun.to.name === 'question';
  return mayBegin ? { kind: 'begin-with', answers: answersFromSettings(base) } : begun;
}

function view({ at }: WelcomeScreen, around: Surroundings): ScreenView {
  const { facts, probe, size } = around;
  const words = paragraphs(facts).flatMap((text) => [...wrapText(text, size.columns), '']);
  return {
    title: 'Welcome',
    body: [
      ...words.map((text) => line(text)),
      ...choiceLines({ items: itemsOf(around), at }, size.columns),
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
  const text = `The boot menu asked for an unattended installation with the settings at ${unattended}, and somebody stopped it. A restart begins it again.`;
  return wrapText(text, columns).map((words) => line(words, 'warning'));
}
