import type { MenuItem } from '@operos/terminal-ui';
import type { InstallerFacts } from '../wizard/installer-facts.ts';
import type { Effect, Move } from '../wizard/screen.ts';

/** What every menu of the installer may offer besides its own. */
export type EndChoice = Extract<Effect['kind'], 'shell' | 'reboot' | 'power-off' | 'leave'>;

/** The ways out: of the machine where it was started from our medium, of the program elsewhere. */
export function endItems({ onMedium, development }: InstallerFacts): MenuItem<EndChoice>[] {
  if (!onMedium) return [{ value: 'leave', label: 'Leave' }];
  return [
    ...(development
      ? [{ value: 'shell', label: 'Shell', hint: 'only in development builds' } as const]
      : []),
    { value: 'reboot', label: 'Reboot' },
    { value: 'power-off', label: 'Power off' },
  ];
}

/** Stays and has something done. */
export function act<Screen>(screen: Screen, kind: EndChoice): Move<Screen> {
  return { kind: 'stay', screen, effect: { kind } };
}
