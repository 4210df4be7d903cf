import { AgentClientError } from '@operos/teamster-api';
import type { Random } from '../datacentre/random.ts';
import { backOffMs } from './back-off.ts';
import type { LabClock } from './lab-clock.ts';

/** How a machine waits between two tries, and whom it tells. */
export interface Patience {
  readonly clock: Pick<LabClock, 'pause'>;
  readonly random: Random;
  readonly onTrouble: (error: AgentClientError) => void;
}

/** Tries until it works. Rejects only when asking again the same way would not help: refused, or not let in. */
export async function keepTrying<T>(attempt: () => Promise<T>, patience: Patience): Promise<T> {
  for (let count = 0; ; count += 1)
    try {
      return await attempt();
    } catch (error) {
      if (!isPassing(error)) throw error;
      patience.onTrouble(error);
      const asked = (error.retryAfterSeconds ?? 0) * 1_000;
      await patience.clock.pause(Math.max(asked, backOffMs(count, patience.random())));
    }
}

/** Teamster is away, busy, starting or stopping: all of it goes by. */
function isPassing(error: unknown): error is AgentClientError {
  if (!(error instanceof AgentClientError)) return false;
  return error.code !== 'refused' && error.code !== 'unauthorised';
}
