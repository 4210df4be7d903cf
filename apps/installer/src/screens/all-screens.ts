import type { ScreenDefinition } from '../wizard/screen.ts';
import type { Screen } from '../wizard/wizard-state.ts';
import { ended } from './ended.ts';
import { hardware } from './hardware.ts';
import { installing } from './installing.ts';
import { more } from './more.ts';
import { question } from './question.ts';
import { save } from './save.ts';
import { settings } from './settings.ts';
import { stop } from './stop.ts';
import { summary } from './summary.ts';
import { welcome } from './welcome.ts';

type Definitions = {
  readonly [Name in Screen['name']]: ScreenDefinition<Extract<Screen, { name: Name }>>;
};

const definitions: Definitions = {
  ...{ welcome, hardware, settings, question, summary, more, save, installing, ended, stop },
};

/** What a screen does and shows; it is given that screen and no other. */
export function definitionOf({ name }: Screen): ScreenDefinition<Screen> {
  return definitions[name];
}
