import type { ConfStatement } from '../conf/conf-statement.ts';
import type { LeaseTime } from './lease.ts';

const CALENDAR =
  /^[0-6] ([0-9]{4,})\/([0-9]{1,2})\/([0-9]{1,2}) ([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})$/;
const EPOCH = /^epoch ([0-9]{1,12})$/;

/** Reads `4 2026/11/23 18:25:01` (UTC), `epoch 1795458301` or `never` after the statement's keyword. */
export function readLeaseTime(statement: ConfStatement): LeaseTime | undefined {
  const text = calendarText(statement);
  if (text === 'never') return 'never';
  const epoch = EPOCH.exec(text)?.[1];
  if (epoch !== undefined) return Number(epoch) * 1000;
  const [year, month, day, hour, minute, second] = (CALENDAR.exec(text) ?? []).slice(1).map(Number);
  if (year === undefined || month === undefined) return undefined;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** The tokens after the keyword; slashes are marks, and belong to the word before. */
function calendarText(statement: ConfStatement): string {
  return statement.head
    .slice(1)
    .map((token) => token.text)
    .join(' ')
    .replaceAll(' / ', '/');
}
