import type { Key, KeyHint, Line, BodySize, Cell } from '@operos/terminal-ui';
import type { InstallerFacts } from './installer-facts.ts';
import type { Probe } from './probe.ts';

/** What a screen can see of the rest. */
export interface Surroundings {
  readonly facts: InstallerFacts;
  readonly probe: Probe;
  readonly size: BodySize;
}

/** What has to be done outside of the screens. */
export type Effect =
  | { readonly kind: 'reboot' }
  | { readonly kind: 'power-off' }
  | { readonly kind: 'shell' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'probe' }
  | { readonly kind: 'judge-settings'; readonly path: string };

/** The screens there are. */
export type ScreenName = 'welcome' | 'hardware' | 'install' | 'settings' | 'stop';

/** What a key leads to. */
export type Move<Screen> =
  | { readonly kind: 'stay'; readonly screen: Screen; readonly effect?: Effect }
  | { readonly kind: 'go'; readonly to: ScreenName }
  | { readonly kind: 'back' };

/** What a screen shows. */
export interface ScreenView {
  readonly title: string;
  readonly body: readonly Line[];
  readonly help: readonly KeyHint[];
  readonly notice?: Line | undefined;
  readonly cursor?: Cell | undefined;
}

/** A screen: how it begins, what a key does to it, what it shows. All three are pure. */
export interface ScreenDefinition<Screen> {
  open(facts: InstallerFacts): Screen;
  press(screen: Screen, key: Key, around: Surroundings): Move<Screen>;
  view(screen: Screen, around: Surroundings): ScreenView;
}
