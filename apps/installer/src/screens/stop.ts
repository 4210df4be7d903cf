import { emptyLine, isNamed, type Key, line, type MenuItem, wrapText } from '@operos/terminal-ui';
import { isUnderWay } from '../wizard/installation.ts';
import type { Move, ScreenDefinition, ScreenView, Surroundings } from '../wizard/screen.ts';
import { choiceLines, pressChoice } from './choice-menu.ts';
import { act, type EndChoice, endItems } from './menu-choice.ts';

type Choice = 'go-on' | 'stop-installing' | EndChoice;

/** The question after Ctrl-C. */
export interface StopScreen {
  readonly name: 'stop';
  readonly at: number;
}

/** Asks whether to stop; going on is what Enter does unless somebody moves. */
export const stop: ScreenDefinition<StopScreen> = { press, view };

function itemsOf({ facts, installation }: Surroundings): MenuItem<Choice>[] {
  return isUnderWay(installation)
    ? [
        { value: 'go-on', label: 'Go on', hint: 'it is still being installed' },
        { value: 'stop-installing', label: 'Stop the installation' },
      ]
    : [{ value: 'go-on', label: 'Go on' }, ...endItems(facts)];
}

function press(screen: StopScreen, key: Key, around: Surroundings): Move<StopScreen> {
  if (isNamed(key, 'escape')) return { kind: 'back' };
  const pressed = pressChoice({ items: itemsOf(around), at: screen.at }, key);
  if (pressed.kind === 'moved') return { kind: 'stay', screen: { ...screen, at: pressed.at } };
  switch (pressed.value) {
    case 'go-on':
      return { kind: 'back' };
    case 'stop-installing':
      return { kind: 'stay', screen, effect: { kind: 'stop-installing' } };
    default:
      return act(screen, pressed.value);
  }
}

function view({ at }: StopScreen, around: Surroundings): ScreenView {
  const { columns } = around.size;
  return {
    title: 'Stop here?',
    body: [
      ...wrapText(wordsFor(around), columns).map((text) => line(text)),
      emptyLine,
      ...choiceLines({ items: itemsOf(around), at }, columns),
    ],
    help: [
      { key: 'Enter', does: 'choose' },
      { key: 'Esc', does: 'go on' },
    ],
  };
}

function wordsFor({ installation }: Surroundings): string {
  if (isUnderWay(installation))
    return 'Operos is being written to the disk. If you stop now, what was on the disk is lost all the same, and the machine does not start from it; no other disk is touched. You can install again at once, with the answers you gave.';
  return installation === undefined
    ? 'Nothing has been changed on this machine.'
    : 'Nothing is being written at the moment.';
}
