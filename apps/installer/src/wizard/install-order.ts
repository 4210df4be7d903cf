import type { AnswerId } from '../answers/answer-id.ts';
import { diskAt, needsConsent } from '../answers/found-disks.ts';
import { judgeAnswers, settingsOf } from '../answers/judge-answers.ts';
import type { Knowledge } from '../answers/knowledge.ts';
import { answerOf } from '../answers/propose.ts';
import type { InstallOrder } from '../machine/prepare-installation.ts';
import { isUsable } from '@operos/cluster-model';

/** What somebody wants installed; undefined as long as something is wrong with it. */
export function installOrder(knowledge: Knowledge): InstallOrder | undefined {
  const settings = settingsOf(knowledge);
  if (settings === undefined || !isUsable(judgeAnswers(knowledge))) return undefined;
  const { base } = knowledge.answers;
  const password = answerOf(knowledge, 'password');
  return {
    settings,
    erase: base?.erase ?? [],
    // Judged usable, so each of them was given away by hand.
    erasePaths: (['disk.main', 'disk.mirror'] as const).flatMap((id) => givenAway(knowledge, id)),
    password,
    // One from a file is in that file for others to read too.
    passwordIsTyped: password !== base?.password,
  };
}

function givenAway(knowledge: Knowledge, id: AnswerId): readonly string[] {
  const path = answerOf(knowledge, id);
  const disk = diskAt(knowledge, path);
  return disk !== undefined && needsConsent(disk, knowledge) ? [path] : [];
}
