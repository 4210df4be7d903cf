import { bodySize, drawFrame, type Picture, type Terminal } from '@operos/terminal-ui';
import { hardware } from '../screens/hardware.ts';
import { install } from '../screens/install.ts';
import { settings } from '../screens/settings.ts';
import { stop } from '../screens/stop.ts';
import { welcome } from '../screens/welcome.ts';
import type { ScreenView, Surroundings } from './screen.ts';
import { type Screen, shownScreen, type WizardState } from './wizard-state.ts';

/** Draws the shown screen for one terminal. */
export function drawWizard(state: WizardState, terminal: Terminal): Picture {
  const { facts, probe } = state;
  const view = viewOf(shownScreen(state), { facts, probe, size: bodySize(terminal) });
  return drawFrame(
    {
      ...view,
      corner: `Operos ${facts.version} installer`,
      notice: state.notice ?? view.notice,
    },
    terminal,
  );
}

function viewOf(screen: Screen, around: Surroundings): ScreenView {
  switch (screen.name) {
    case 'welcome':
      return welcome.view(screen, around);
    case 'hardware':
      return hardware.view(screen, around);
    case 'install':
      return install.view(screen, around);
    case 'settings':
      return settings.view(screen, around);
    case 'stop':
      return stop.view(screen, around);
  }
}
