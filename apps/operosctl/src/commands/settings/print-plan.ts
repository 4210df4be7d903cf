import type { Paint } from '../../screen/colours.ts';
import { printable } from '../../screen/printable.ts';
import { type MadePlan, printIssues } from './make-plan.ts';

const WORDS = { CREATE: 'made', UPDATE: 'changed', DELETE: 'deleted' } as const;

/** What every file would become, and which services would be told. */
export function printPlan({ plan, differs }: MadePlan, paint: Paint): string {
  const { files, issues } = plan;
  if (!differs) return `${printIssues(issues)}Nothing to change.\n`;
  const parts = files.map(({ path, change, diff, reloads }) => {
    const told = reloads === null ? '' : `, then ${reloads} is told`;
    return `${paint('bold', path)} is ${WORDS[change]}${told}\n${paintDiff(diff, paint)}\n`;
  });
  const services = new Set(files.flatMap(({ reloads }) => reloads ?? []));
  const sum =
    files.length === 0
      ? 'No file of the controller changes; only the document does.\n'
      : `${files.length} files change; told: ${[...services].join(', ') || 'no service'}.\n`;
  return `${parts.join('')}${printIssues(issues)}${sum}`;
}

function paintDiff(diff: string, paint: Paint): string {
  return diff
    .trimEnd()
    .split('\n')
    .map((line) => paintLine(printable(line), paint))
    .join('\n')
    .concat('\n');
}

function paintLine(line: string, paint: Paint): string {
  if (line.startsWith('+')) return paint('green', line);
  if (line.startsWith('-')) return paint('red', line);
  return line.startsWith('@@') ? paint('dim', line) : line;
}
