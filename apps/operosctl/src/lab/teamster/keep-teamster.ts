import { CommandFailure, exitCodes } from '../../exit-codes.ts';

/** A running Teamster, as far as keeping it goes. */
export interface KeptTeamster {
  /** Resolves when it ends, with what it ended with. */
  readonly ended: Promise<string>;
}

/** How to start another, and whom to tell. */
export interface Keeping<T extends KeptTeamster> {
  readonly start: () => Promise<T>;
  readonly onEnd: (reason: string) => void;
  readonly onStart: (teamster: T) => void;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

const TOO_OFTEN = 3;
const WITHIN_MS = 60_000;

/**
 * Starts Teamster again whenever it ends, as the service manager of a controller does; machines only see that it was
 * away. Resolves when the signal fires; fails when it ends again and again.
 */
export async function keepTeamster<T extends KeptTeamster>(
  first: T,
  { start, onEnd, onStart, now, signal }: Keeping<T>,
): Promise<void> {
  const stopped = whenAborted(signal);
  const ends: number[] = [];
  for (let teamster = first; ;) {
    const reason = await Promise.race([teamster.ended, stopped]);
    if (signal.aborted) return;
    ends.push(now());
    const lately = ends.filter((at) => now() - at < WITHIN_MS).length;
    if (lately >= TOO_OFTEN)
      throw new CommandFailure(
        exitCodes.failed,
        `Teamster ended ${lately} times within a minute, the last time with ${reason}`,
      );
    onEnd(reason);
    teamster = await start();
    onStart(teamster);
  }
}

function whenAborted(signal: AbortSignal): Promise<string> {
  return new Promise((resolve) => {
    const stop = () => {
      resolve('stopped');
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
