import { dynamicRange } from '@operos/cluster-model';
import { settingsOf } from './judge-answers.ts';
import type { Knowledge } from './knowledge.ts';
import { answerOf } from './propose.ts';

/** The addresses for unknown machines, as written or as they will be chosen; `-` as long as there are none. */
export function dhcpRange(knowledge: Knowledge): string {
  const written = answerOf(knowledge, 'private.range');
  const settings = settingsOf(knowledge);
  if (written !== '') return written;
  if (settings === undefined) return '-';
  try {
    const { first, last } = dynamicRange(settings);
    return `${first} - ${last}`;
  } catch {
    return '-'; // no room; that has an issue of its own
  }
}
