import { ConsoleSession } from './terminal/console-session.ts';
import { openTerminal } from './terminal/open-terminal.ts';

const KEY_MS = 50; // a key that was begun is complete, or it was Escape

/** Opens those terminals that there are; fails when there is none. */
export function openSessions(paths: readonly string[], version: string): ConsoleSession[] {
  const outcomes = paths.map((path) => openSession(path, version));
  const sessions = outcomes.filter((outcome) => outcome instanceof ConsoleSession);
  if (sessions.length > 0) return sessions;
  const reasons = outcomes.map((outcome) => (outcome as Error).message);
  throw new Error(`Expected a terminal to show the status on: ${reasons.join('; ')}`);
}

function openSession(path: string, version: string): ConsoleSession | Error {
  let settling: NodeJS.Timeout | undefined;
  const onBytes = (bytes: Uint8Array): void => {
    clearTimeout(settling);
    const isUnfinished = session.press(bytes);
    if (isUnfinished)
      settling = setTimeout(() => {
        session.settle();
      }, KEY_MS);
  };
  let session: ConsoleSession;
  try {
    session = new ConsoleSession(openTerminal(path, onBytes), version);
  } catch (error) {
    return error as Error;
  }
  return session;
}
