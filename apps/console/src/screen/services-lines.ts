import { fitText, line, type Line } from '@operos/terminal-ui';
import type { Services } from '../state/machine-state.ts';

const MOST_FAILED = 3;
const MOST_NAMED = 3;

/** How many services run, which are on their way, and which failed with the last of what they said. */
export function servicesLines(services: Services | undefined, columns: number): Line[] {
  if (services === undefined) return [line('The service manager does not answer.', 'warning')];
  const { running, changing, failed } = services;
  const failures = failed.length === 0 ? [] : [`${failed.length} failed`];
  const counts = [`${running} running`, ...changingText(changing), ...failures].join(', ');
  return [
    line(counts, failed.length > 0 ? 'bad' : 'plain'),
    ...failed
      .slice(0, MOST_FAILED)
      .flatMap(({ unit, description, log }) => [
        line(fitText(`Failed: ${description} (${unit})`, columns).trimEnd(), 'bad'),
        ...log.map((text) => line(fitText(`  ${text}`, columns).trimEnd())),
      ]),
  ];
}

function changingText(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const shown = names.slice(0, MOST_NAMED).map((name) => name.replace(/\.service$/, ''));
  const more = names.length > MOST_NAMED ? ', …' : '';
  return [`${names.length} starting or stopping (${shown.join(', ')}${more})`];
}
