import type { BodySize, Cell, Key, KeyHint, Line } from '@operos/terminal-ui';
import type { Answers } from '../answers/answers.ts';
import type { Knowledge } from '../answers/knowledge.ts';
import type { QuestionId } from '../screens/questions/question.ts';
import type { FoundConfig } from './found-config.ts';
import type { Installation } from './installation.ts';

/** What a screen can see of the rest. */
export interface Surroundings extends Knowledge {
  readonly size: BodySize;
  /** Settings on a volume that was plugged in. */
  readonly found: FoundConfig | undefined;
  readonly installation: Installation | undefined;
}

/** What has to be done outside of the screens. */
export type Effect =
  | { readonly kind: 'reboot' }
  | { readonly kind: 'power-off' }
  | { readonly kind: 'shell' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'probe' }
  | { readonly kind: 'judge-settings'; readonly path: string }
  | { readonly kind: 'install' }
  | { readonly kind: 'stop-installing' }
  | { readonly kind: 'save'; readonly what: SavedThing; readonly device: string };

/** What can be written to a stick. */
export type SavedThing = 'settings' | 'log';

/** Where a key can lead. */
export type Destination =
  | { readonly name: 'hardware' | 'settings' | 'summary' | 'more' | 'installing' }
  | { readonly name: 'question'; readonly id: QuestionId }
  | { readonly name: 'save'; readonly what: SavedThing };

/** What a key leads to. */
export type Move<Screen> =
  | {
      readonly kind: 'stay';
      readonly screen: Screen;
      readonly effect?: Effect;
      readonly answers?: Answers;
    }
  | {
      readonly kind: 'go';
      readonly to: Destination;
      readonly effect?: Effect;
      readonly answers?: Answers;
    }
  /** Begins with other answers at the summary, every question behind it. */
  | { readonly kind: 'begin-with'; readonly answers: Answers }
  | { readonly kind: 'back'; readonly answers?: Answers };

/** What a screen shows. */
export interface ScreenView {
  readonly title: string;
  readonly body: readonly Line[];
  readonly help: readonly KeyHint[];
  readonly notice?: Line | undefined;
  readonly cursor?: Cell | undefined;
}

/** A screen: what a key does to it, what it shows. Both are pure. */
export interface ScreenDefinition<Screen> {
  press(screen: Screen, key: Key, around: Surroundings): Move<Screen>;
  view(screen: Screen, around: Surroundings): ScreenView;
}
