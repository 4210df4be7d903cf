import { whatIsLost } from '@operos/disk-layout';
import { isUnread, stablePath, whyUnfit } from './found-disks.ts';
import type { Knowledge } from './knowledge.ts';

/** The first fitting disk on which nothing was found; none with data is proposed while there is another. */
export function proposeDisk(knowledge: Pick<Knowledge, 'disks' | 'facts'>): string {
  const fitting = knowledge.disks.filter((disk) => whyUnfit(disk, knowledge) === undefined);
  const blank = fitting.find((disk) => isUnread(disk) || whatIsLost(disk).length === 0);
  const chosen = blank ?? fitting[0];
  return chosen === undefined ? '' : (stablePath(chosen) ?? '');
}
