import { whatIsLost } from '@operos/disk-layout';
import { emptyLine, line, type Line, wrapText } from '@operos/terminal-ui';
import type { AnswerId } from '../../answers/answer-id.ts';
import { NONE } from '../../answers/answer-id.ts';
import {
  consentFor,
  diskAt,
  isUnread,
  needsConsent,
  stablePath,
  whyUnfit,
} from '../../answers/found-disks.ts';
import type { Knowledge } from '../../answers/knowledge.ts';
import { answerOf } from '../../answers/propose.ts';
import { diskWords } from '../../hardware/disk-words.ts';
import type { FoundDisk } from '../../machine/disks/found-disk.ts';
import type { Option, Part, Question } from './question.ts';

/** The disk that is written, its mirror, and that what is on them may go. */
export const disk: Question = {
  id: 'disk',
  title: 'The disk',
  words: () => [
    'Which disk may be written? Everything on it is lost. A second disk of the same size or larger can be kept equal to it.',
  ],
  parts: (knowledge) => [
    {
      kind: 'choice',
      id: 'disk.main',
      label: 'Disk',
      options: fitting(knowledge).map((one) => optionOf(one, knowledge)),
    },
    ...consentPart(knowledge, 'disk.main', 'disk.consent'),
    ...mirrorParts(knowledge),
  ],
  details,
};

function fitting(knowledge: Knowledge): readonly FoundDisk[] {
  return knowledge.disks.filter((one) => whyUnfit(one, knowledge) === undefined);
}

function optionOf(one: FoundDisk, knowledge: Knowledge): Option {
  return {
    value: stablePath(one) ?? '',
    label: one.name,
    hint: `${diskWords(one)}, ${contentWord(one, knowledge)}`,
  };
}

function contentWord(one: FoundDisk, knowledge: Knowledge): string {
  if (isUnread(one)) return 'shows nothing';
  return needsConsent(one, knowledge) || whatIsLost(one).length > 0 ? 'HAS DATA' : 'empty';
}

function mirrorParts(knowledge: Knowledge): readonly Part[] {
  const main = diskAt(knowledge, answerOf(knowledge, 'disk.main'));
  const others = fitting(knowledge).filter((one) => one !== main);
  if (others.length === 0) return [];
  const none: Option = { value: NONE, label: 'none', hint: 'one disk is enough' };
  const options = [none, ...others.map((one) => optionOf(one, knowledge))];
  return [
    { kind: 'choice', id: 'disk.mirror', label: 'Mirror', options },
    ...consentPart(knowledge, 'disk.mirror', 'mirror.consent'),
  ];
}

function consentPart(knowledge: Knowledge, id: AnswerId, consent: AnswerId): readonly Part[] {
  const one = diskAt(knowledge, answerOf(knowledge, id));
  if (one === undefined || !needsConsent(one, knowledge)) return [];
  const word = consentFor(one);
  const what = word === 'ERASE' ? 'ERASE' : `${word}, the end of its serial number,`;
  return [
    { kind: 'text', id: consent, label: `Erase ${one.name}?`, whenEmpty: `type ${what} to agree` },
  ];
}

function details(knowledge: Knowledge, columns: number): readonly Line[] {
  const chosen = [answerOf(knowledge, 'disk.main'), answerOf(knowledge, 'disk.mirror')];
  const unfit = knowledge.disks.flatMap((one) => {
    const reason = whyUnfit(one, knowledge);
    return reason === undefined ? [] : [`${one.name} (${reason})`];
  });
  return [
    ...chosen.flatMap((path) => diskDetails(diskAt(knowledge, path), columns)),
    ...(unfit.length === 0
      ? []
      : [emptyLine, ...dim(`Not offered: ${unfit.join(', ')}.`, columns)]),
  ];
}

function diskDetails(one: FoundDisk | undefined, columns: number): readonly Line[] {
  if (one === undefined) return [];
  const serial = one.serial === null ? 'no serial number' : `serial number ${one.serial}`;
  return [line(`${one.name}: ${serial}`, 'dim'), ...contentLines(one, columns)];
}

function contentLines(one: FoundDisk, columns: number): readonly Line[] {
  if (isUnread(one))
    return dim(
      `${one.name} shows nothing. It is being read, to see whether it is really empty ...`,
      columns,
    );
  const losses = whatIsLost(one);
  if (losses.length === 0) return [line(`${one.name}: nothing is lost.`, 'good')];
  return losses.flatMap((loss) =>
    wrapText(`Lost: ${loss}`, columns).map((text) => line(text, 'warning')),
  );
}

function dim(text: string, columns: number): readonly Line[] {
  return wrapText(text, columns).map((words) => line(words, 'dim'));
}
