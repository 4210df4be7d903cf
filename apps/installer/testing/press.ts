import {
  bodySize,
  describeTerminal,
  type Key,
  type KeyName,
  namedKey,
  pictureText,
  type Terminal,
} from '@operos/terminal-ui';
import { drawWizard } from '../src/wizard/draw-wizard.ts';
import { pressWizard } from '../src/wizard/press-wizard.ts';
import type { Effect } from '../src/wizard/screen.ts';
import type { WizardState } from '../src/wizard/wizard-state.ts';

/** A Linux console in its text mode. */
export const linuxConsole: Terminal = describeTerminal({
  ...{ term: 'linux', locale: 'C.UTF-8', columns: 80, rows: 25 },
});

/** Ctrl with a letter. */
export const control = (letter: string): Key => ({ kind: 'control', letter });

/** The keys that write a text. */
export const typed = (text: string): Key[] =>
  Array.from(text, (character) => ({ kind: 'character', character }));

/** Keys by their names. */
export const named = (...names: KeyName[]): Key[] => names.map(namedKey);

/** The keys that replace what is in a field. */
export const replaced = (text: string): Key[] => [control('u'), ...typed(text)];

/** The state after keys, what it shows, and what was to be done on the way. */
export function after(state: WizardState, ...keys: readonly Key[]) {
  const effects: Effect[] = [];
  let now = state;
  for (const key of keys) {
    const pressed = pressWizard(now, key, bodySize(linuxConsole));
    now = pressed.state;
    if (pressed.effect !== undefined) effects.push(pressed.effect);
  }
  return { state: now, effects, text: pictureText(drawWizard(now, linuxConsole)) };
}
