import { type BodySize, isControl, type Key } from '@operos/terminal-ui';
import { hardware } from '../screens/hardware.ts';
import { install } from '../screens/install.ts';
import { settings } from '../screens/settings.ts';
import { stop } from '../screens/stop.ts';
import { welcome } from '../screens/welcome.ts';
import type { Effect, Move, ScreenName, Surroundings } from './screen.ts';
import { type Screen, shownScreen, type WizardState, withScreen } from './wizard-state.ts';

/** The state after a key, and what has to be done because of it. */
export interface Pressed {
  readonly state: WizardState;
  readonly effect?: Effect | undefined;
}

/** Takes one key; the size of the terminal decides how far a page is. */
export function pressWizard(before: WizardState, key: Key, size: BodySize): Pressed {
  const state = { ...before, notice: undefined };
  if (isControl(key, 'c')) return { state: askToStop(state) };
  const { facts, probe } = state;
  const move = pressScreen(shownScreen(state), key, { facts, probe, size });
  switch (move.kind) {
    case 'stay':
      return { state: withScreen(state, move.screen), effect: move.effect };
    case 'go':
      return { state: { ...state, way: [...state.way, openScreen(move.to, state)] } };
    case 'back':
      return { state: goBack(state) };
  }
}

/** Ctrl-C twice is no more than once. */
function askToStop(state: WizardState): WizardState {
  if (shownScreen(state).name === 'stop') return state;
  return { ...state, way: [...state.way, stop.open(state.facts)] };
}

function goBack(state: WizardState): WizardState {
  const [last, before, ...earlier] = [...state.way].reverse();
  return before === undefined || last === undefined
    ? state
    : { ...state, way: [...earlier.reverse(), before] };
}

function openScreen(name: ScreenName, { facts }: WizardState): Screen {
  return { welcome, hardware, install, settings, stop }[name].open(facts);
}

function pressScreen(screen: Screen, key: Key, around: Surroundings): Move<Screen> {
  switch (screen.name) {
    case 'welcome':
      return welcome.press(screen, key, around);
    case 'hardware':
      return hardware.press(screen, key, around);
    case 'install':
      return install.press(screen, key, around);
    case 'settings':
      return settings.press(screen, key, around);
    case 'stop':
      return stop.press(screen, key, around);
  }
}
