import type { FailedService, Services } from '../state/machine-state.ts';
import { parseMessages } from '../state/parse-journal.ts';
import { isChanging, parseUnits, type Unit } from '../state/parse-units.ts';
import { isBroken, servicePhase } from '../state/service-phase.ts';
import type { Ask } from './program-output.ts';

const LAST_LINES = 2;
const MOST_LOGS = 3; // the screen has no room for more

/** Asks systemd for all services, and the journal for the last lines of those that failed. */
export async function readServices(ask: Ask): Promise<Services | undefined> {
  const printed = await ask('systemctl', [
    'list-units',
    '--type=service',
    '--all',
    '--output=json',
    '--no-pager',
  ]);
  const units = printed === undefined ? undefined : parseUnits(printed);
  if (units === undefined) return undefined;
  const failed = units.filter(isBroken);
  return {
    running: units.filter(({ sub }) => sub === 'running').length,
    changing: units.filter((unit) => isChanging(unit) && !isBroken(unit)).map(({ unit }) => unit),
    phases: Object.fromEntries(units.map((unit) => [unit.unit, servicePhase(unit)])),
    failed: await Promise.all(failed.map((unit, index) => withLog(unit, index < MOST_LOGS, ask))),
  };
}

async function withLog(
  { unit, description }: Unit,
  isWanted: boolean,
  ask: Ask,
): Promise<FailedService> {
  const args = ['--output=json', `--lines=${LAST_LINES}`, '--no-pager', `--unit=${unit}`];
  const printed = isWanted ? await ask('journalctl', args) : undefined;
  return { unit, description, log: parseMessages(printed ?? '') };
}
