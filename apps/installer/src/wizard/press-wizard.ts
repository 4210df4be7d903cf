import { type BodySize, isControl, type Key } from '@operos/terminal-ui';
import { definitionOf } from '../screens/all-screens.ts';
import { openScreen } from '../screens/open-screen.ts';
import { beginning } from './installation.ts';
import type { Effect } from './screen.ts';
import { beginWith, goneBack, shownScreen, type WizardState, withScreen } from './wizard-state.ts';

/** The state after a key, and what has to be done because of it. */
export interface Pressed {
  readonly state: WizardState;
  readonly effect?: Effect | undefined;
}

/** Takes one key; the size of the terminal decides how far a page is. */
export function pressWizard(before: WizardState, key: Key, size: BodySize): Pressed {
  const state = { ...before, notice: undefined };
  if (isControl(key, 'c')) return { state: askToStop(state) };
  const { way: _way, notice: _notice, ...known } = state;
  const screen = shownScreen(state);
  const move = definitionOf(screen).press(screen, key, { ...known, size });
  switch (move.kind) {
    case 'stay': {
      const answers = move.answers ?? state.answers;
      return { state: { ...withScreen(state, move.screen), answers }, effect: move.effect };
    }
    case 'go': {
      const installation = move.to.name === 'installing' ? beginning : state.installation;
      const way: WizardState['way'] = [...state.way, openScreen(move.to)];
      const answers = move.answers ?? state.answers;
      return { state: { ...state, installation, way, answers }, effect: move.effect };
    }
    case 'begin-with':
      return { state: beginWith(state, move.answers) };
    case 'back':
      return { state: goneBack({ ...state, answers: move.answers ?? state.answers }) };
  }
}

/** Ctrl-C twice is no more than once. */
function askToStop(state: WizardState): WizardState {
  if (shownScreen(state).name === 'stop') return state;
  return { ...state, way: [...state.way, { name: 'stop', at: 0 }] };
}
