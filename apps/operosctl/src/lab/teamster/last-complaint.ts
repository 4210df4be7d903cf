import { readFileSync } from 'node:fs';

const LONGEST = 400;

/** The last thing that Teamster's log calls an error, in one line; undefined when it calls nothing so. */
export function lastComplaint(logFile: string): string | undefined {
  const lines = readLog(logFile).trimEnd().split('\n').reverse();
  for (const line of lines) {
    const said = complaintIn(line);
    if (said !== undefined) return said.slice(0, LONGEST);
  }
  return undefined;
}

function readLog(logFile: string): string {
  try {
    return readFileSync(logFile, 'utf8');
  } catch {
    return ''; // it ended before it wrote anything
  }
}

/** A line is JSON with pino's levels, or plain text from before the log was open; Node's warnings begin with "(". */
function complaintIn(line: string): string | undefined {
  if (!line.startsWith('{')) return /^\s*(\(|$)/.test(line) ? undefined : line.trim();
  try {
    const { level, msg, err } = JSON.parse(line) as LogLine;
    if (level !== 'error' && level !== 'fatal') return undefined;
    return [msg, err?.message].filter((text) => text !== undefined).join(': ');
  } catch {
    return undefined; // cut
  }
}

interface LogLine {
  readonly level?: string;
  readonly msg?: string;
  readonly err?: { readonly message?: string };
}
