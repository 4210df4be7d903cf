import { type AgentStatus, agentStatusSentence } from '@operos/teamster-api';
import type { Say } from '../agent/say.ts';
import { writeStatusFile } from './write-status-file.ts';

/** Who is told, and who hears that telling failed. */
export interface StatusPlace {
  readonly file: string | undefined;
  readonly notify: (state: string) => Promise<void>;
  readonly say: Say;
}

/**
 * Writes each status to the file, and its sentence to the service manager when that is a new one. An agent that cannot
 * tell goes on all the same, and says so once.
 */
export function publishStatus(place: StatusPlace): (status: AgentStatus) => Promise<void> {
  let told = '';
  let hasFailed = false;
  return async (status) => {
    const sentence = agentStatusSentence(status);
    try {
      if (place.file !== undefined) await writeStatusFile(place.file, status);
      if (sentence !== told) await place.notify(`STATUS=${sentence.replaceAll(/\s+/g, ' ')}`);
      told = sentence;
    } catch (error) {
      if (!hasFailed) place.say('warning', `Cannot tell the status: ${(error as Error).message}`);
      hasFailed = true;
    }
  };
}
