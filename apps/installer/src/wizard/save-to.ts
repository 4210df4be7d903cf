import { printSettings } from '@operos/cluster-model';
import { line, type Line } from '@operos/terminal-ui';
import { settingsOf } from '../answers/judge-answers.ts';
import type { InstallerWorld } from '../machine/installer-world.ts';
import { savedAs } from '../screens/save.ts';
import type { Effect } from './screen.ts';
import type { WizardState } from './wizard-state.ts';

/** Writes the settings or the log to a stick; gives what to say about it. */
export async function saveTo(
  world: Pick<InstallerWorld, 'save' | 'log'>,
  state: WizardState,
  { what, device }: Extract<Effect, { kind: 'save' }>,
): Promise<Line> {
  try {
    await world.save(device, savedAs[what], what === 'log' ? world.log() : settingsText(state));
    return line(`✓ ${savedAs[what]} is on ${device}; the stick may be pulled out.`, 'good');
  } catch (error) {
    return line(`That did not work: ${(error as Error).message}`, 'bad');
  }
}

function settingsText(state: WizardState): string {
  const settings = settingsOf(state);
  if (settings === undefined) throw new Error('some of the settings are not right yet');
  return printSettings(settings);
}
