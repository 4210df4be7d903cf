import { checkClusterSettings, type Issue, parseClusterSettings } from '@operos/cluster-model';
import type { ClusterSettings } from '@operos/cluster-model';
import { checkPassword } from '../settings/check-password.ts';
import { answerIssues } from './answer-issues.ts';
import { type AnswerId, answerPaths, NONE } from './answer-id.ts';
import { consentFor, diskAt, isUnread, needsConsent, whyUnfit } from './found-disks.ts';
import { type Knowledge, offeredNetwork } from './knowledge.ts';
import { answerOf, isSingleCard } from './propose.ts';
import { settingsDocument } from './settings-document.ts';

/** Everything that is wrong with the answers, at once; paths of the settings, or names of answers that are not in them. */
export function judgeAnswers(knowledge: Knowledge): readonly Issue[] {
  const offered = offeredNetwork(knowledge, answerOf(knowledge, 'public.card'));
  return [
    ...checkClusterSettings(settingsDocument(knowledge), offered),
    ...diskIssues(knowledge, 'disk.main', 'disk.consent'),
    ...diskIssues(knowledge, 'disk.mirror', 'mirror.consent'),
    ...passwordIssues(knowledge),
  ];
}

/** The settings that the answers give; undefined where they cannot be read. */
export function settingsOf(knowledge: Knowledge): ClusterSettings | undefined {
  return parseClusterSettings(settingsDocument(knowledge)).settings;
}

/** Whether an issue belongs to an answer. */
export function isAbout(issue: Issue, id: AnswerId, knowledge: Knowledge): boolean {
  if (issue.path === id) return true;
  if (id === (isSingleCard(knowledge) ? 'private.gateway' : 'single.gateway')) return false;
  const paths: readonly string[] = answerPaths[id];
  return paths.some(
    (path) =>
      issue.path === path || issue.path.startsWith(`${path}.`) || issue.path.startsWith(`${path}[`),
  );
}

function diskIssues(
  knowledge: Knowledge,
  id: 'disk.main' | 'disk.mirror',
  consent: 'disk.consent' | 'mirror.consent',
): Issue[] {
  const path = answerOf(knowledge, id);
  if (path === NONE || path === '') return [];
  const disk = diskAt(knowledge, path);
  if (disk === undefined) return [answerIssues.diskGone(id, path)];
  const reason = whyUnfit(disk, knowledge);
  if (reason !== undefined) return [answerIssues.diskUnfit(id, disk.name, reason)];
  if (isUnread(disk)) return [answerIssues.diskUnread(id, disk.name)];
  const wanted = consentFor(disk);
  const given = answerOf(knowledge, consent).trim().toUpperCase() === wanted.toUpperCase();
  return given || !needsConsent(disk, knowledge) ? [] : [answerIssues.noConsent(consent, wanted)];
}

function passwordIssues(knowledge: Knowledge): Issue[] {
  const password = answerOf(knowledge, 'password');
  const again = answerOf(knowledge, 'password.again');
  return [
    ...checkPassword('password', password),
    ...(password === again ? [] : [answerIssues.passwordsDiffer]),
  ];
}
