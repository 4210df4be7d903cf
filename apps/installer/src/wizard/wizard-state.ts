import type { Line } from '@operos/terminal-ui';
import type { HardwareScreen } from '../screens/hardware.ts';
import type { InstallScreen } from '../screens/install.ts';
import type { SettingsScreen } from '../screens/settings.ts';
import type { StopScreen } from '../screens/stop.ts';
import type { WelcomeScreen } from '../screens/welcome.ts';
import { welcome } from '../screens/welcome.ts';
import type { Judgement } from '../settings/judge-settings-file.ts';
import type { InstallerFacts } from './installer-facts.ts';
import type { Probe } from './probe.ts';

/** Any of the screens with all that was typed there. */
export type Screen = WelcomeScreen | HardwareScreen | InstallScreen | SettingsScreen | StopScreen;

/** Everything the installer shows follows from this. */
export interface WizardState {
  readonly facts: InstallerFacts;
  readonly probe: Probe;
  /** The way to the screen that is shown, which is the last; answers on the others are kept. */
  readonly way: readonly [...Screen[], Screen];
  /** What just happened, until the next key. */
  readonly notice: Line | undefined;
}

/** The installer as it starts. */
export function firstState(facts: InstallerFacts): WizardState {
  return { facts, probe: { kind: 'looking' }, way: [welcome.open(facts)], notice: undefined };
}

/** The screen that is shown. */
export function shownScreen({ way }: WizardState): Screen {
  return way[way.length - 1] as Screen;
}

/** The state with another screen in place of the shown one. */
export function withScreen(state: WizardState, screen: Screen): WizardState {
  return { ...state, way: [...state.way.slice(0, -1), screen] };
}

/** The state once a settings file has been read; a judgement that nobody waits for any more is dropped. */
export function withJudgement(state: WizardState, path: string, judgement: Judgement): WizardState {
  const screen = shownScreen(state);
  const awaited =
    screen.name === 'settings' && screen.judgement === 'reading' && screen.path.value === path;
  return awaited ? withScreen(state, { ...screen, judgement }) : state;
}
