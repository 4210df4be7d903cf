import type { Line } from '@operos/terminal-ui';
import { type Answers, noAnswers } from '../answers/answers.ts';
import type { Knowledge } from '../answers/knowledge.ts';
import type { EndedScreen } from '../screens/ended.ts';
import type { HardwareScreen } from '../screens/hardware.ts';
import type { InstallingScreen } from '../screens/installing.ts';
import type { MoreScreen } from '../screens/more.ts';
import { openQuestion, type QuestionScreen } from '../screens/question.ts';
import type { SaveScreen } from '../screens/save.ts';
import type { SettingsScreen } from '../screens/settings.ts';
import type { StopScreen } from '../screens/stop.ts';
import { openSummary, type SummaryScreen } from '../screens/summary.ts';
import { openWelcome, type WelcomeScreen } from '../screens/welcome.ts';
import { questionOrder } from '../screens/questions/all-questions.ts';
import type { Judgement } from '../settings/judge-settings-file.ts';
import type { FoundConfig } from './found-config.ts';
import type { Installation } from './installation.ts';
import type { InstallerFacts } from './installer-facts.ts';

/** Any of the screens with where somebody is on it. What was answered is not in it: that is kept beside the screens. */
export type Screen =
  | WelcomeScreen
  | HardwareScreen
  | SettingsScreen
  | QuestionScreen
  | SummaryScreen
  | MoreScreen
  | SaveScreen
  | InstallingScreen
  | EndedScreen
  | StopScreen;

/** Everything the installer shows follows from this. */
export interface WizardState extends Knowledge {
  readonly found: FoundConfig | undefined;
  readonly installation: Installation | undefined;
  /** The way to the screen that is shown, which is the last. */
  readonly way: readonly [...Screen[], Screen];
  /** What just happened, until the next key. */
  readonly notice: Line | undefined;
}

/** The installer as it starts. */
export function firstState(facts: InstallerFacts): WizardState {
  return {
    facts,
    probe: { kind: 'looking' },
    offers: {},
    disks: [],
    answers: noAnswers,
    found: undefined,
    installation: undefined,
    way: [openWelcome()],
    notice: undefined,
  };
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

/** The state with answers that came from a file: at the summary, from which every question can be gone back to. */
export function beginWith(state: WizardState, answers: Answers): WizardState {
  const questions = questionOrder.map(openQuestion);
  return { ...state, answers, way: [openWelcome(), ...questions, openSummary()] };
}

/** The state once an installation has ended: what was in front of it is gone, what lay behind it is kept. */
export function withEnd(state: WizardState, installation: Installation): WizardState {
  const at = state.way.findIndex(({ name }) => name === 'installing');
  const behind = (at < 0 ? state.way : state.way.slice(0, at)).filter(
    ({ name }) => name !== 'ended',
  );
  return { ...state, installation, way: [...behind, { name: 'ended', at: 0 }] };
}

/** The state with the screen before the shown one; the first one stays. */
export function goneBack(state: WizardState): WizardState {
  const [last, before, ...earlier] = [...state.way].reverse();
  return before === undefined || last === undefined
    ? state
    : { ...state, way: [...earlier.reverse(), before] };
}
