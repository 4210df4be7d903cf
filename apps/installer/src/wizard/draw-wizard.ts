import { bodySize, drawFrame, type Picture, type Terminal } from '@operos/terminal-ui';
import { definitionOf } from '../screens/all-screens.ts';
import { shownScreen, type WizardState } from './wizard-state.ts';

/** Draws the shown screen for one terminal. */
export function drawWizard(state: WizardState, terminal: Terminal): Picture {
  const { way: _way, notice, ...known } = state;
  const screen = shownScreen(state);
  const view = definitionOf(screen).view(screen, { ...known, size: bodySize(terminal) });
  return drawFrame(
    {
      ...view,
      corner: `Operos ${state.facts.version} installer`,
      notice: notice ?? view.notice,
    },
    terminal,
  );
}
