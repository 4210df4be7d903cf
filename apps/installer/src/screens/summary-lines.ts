import { isUsable, type Issue } from '@operos/cluster-model';
import { whatIsLost } from '@operos/disk-layout';
import { emptyLine, line, type Line, padText, wrapText } from '@operos/terminal-ui';
import { type AnswerId, NONE } from '../answers/answer-id.ts';
import { dhcpRange } from '../answers/dhcp-range.ts';
import { diskAt } from '../answers/found-disks.ts';
import { judgeAnswers } from '../answers/judge-answers.ts';
import type { Knowledge } from '../answers/knowledge.ts';
import { answerOf, isSingleCard } from '../answers/propose.ts';
import { diskWords } from '../hardware/disk-words.ts';
import { placeOf } from './questions/place-of.ts';
import { issueLines } from '../settings/issue-lines.ts';

const NAME_CELLS = 18;

/** Every value that will be installed, and what is wrong or to be thought about, first. */
export function summaryLines(knowledge: Knowledge, columns: number): readonly Line[] {
  const issues = judgeAnswers(knowledge);
  const facts = [
    ...clusterFacts(knowledge),
    ...publicFacts(knowledge),
    ...privateFacts(knowledge),
    ...diskFacts(knowledge),
    ...otherFacts(knowledge),
  ];
  return [
    ...judgement(issues, knowledge, columns),
    ...facts.flatMap(([name, text, style]) => factLines(name, { text, style, columns })),
  ];
}

type Fact = readonly [name: string, text: string, style?: 'warning'];

function judgement(
  issues: readonly Issue[],
  knowledge: Knowledge,
  columns: number,
): readonly Line[] {
  if (issues.length === 0) return [];
  const verdict = isUsable(issues)
    ? []
    : [line('✗ This cannot be installed yet. Go back to what is named here:', 'bad')];
  return [
    ...verdict,
    ...issueLines(
      issues.map((issue) => ({ ...issue, path: placeOf(issue, knowledge) })),
      columns,
    ),
    emptyLine,
  ];
}

function factLines(
  name: string,
  {
    text,
    style,
    columns,
  }: { readonly text: string; readonly style: Fact[2]; readonly columns: number },
): Line[] {
  return wrapText(text, columns - NAME_CELLS).map((words, index) => [
    ...line(padText(index === 0 ? name : '', NAME_CELLS), 'strong'),
    ...line(words, style ?? 'plain'),
  ]);
}

function clusterFacts(knowledge: Knowledge): readonly Fact[] {
  const of = (id: AnswerId) => answerOf(knowledge, id);
  const places = (
    ['cluster.department', 'cluster.city', 'cluster.province', 'cluster.country'] as const
  )
    .map(of)
    .filter((text) => text !== '');
  return [
    ['Cluster', of('cluster.name')],
    ['Organisation', of('cluster.organisation')],
    ...(places.length === 0 ? [] : [['Place', places.join(', ')] as const]),
  ];
}

function privateFacts(knowledge: Knowledge): readonly Fact[] {
  const of = (id: AnswerId) => answerOf(knowledge, id);
  const gateway = of(isSingleCard(knowledge) ? 'single.gateway' : 'private.gateway');
  return [
    ['Private network', `${of('private.network')} on ${of('private.card')}`],
    ['Controller', of('private.address')],
    ['Gateway', gateway === of('private.address') ? `${gateway}, the controller` : gateway],
    ['DHCP range', dhcpRange(knowledge)],
    ['Resolvers', orElse(of('private.dns'), 'the controller')],
    ['Time servers', orElse(of('private.ntp'), 'the controller')],
    ['Domain', of('private.domain')],
  ];
}

function publicFacts(knowledge: Knowledge): readonly Fact[] {
  const of = (id: AnswerId) => answerOf(knowledge, id);
  if (isSingleCard(knowledge)) return [['Public network', 'none: single-NIC mode']];
  if (of('public.mode') !== 'static')
    return [['Public network', `address by DHCP on ${of('public.card')}`]];
  return [
    ['Public network', `${of('public.address')} on ${of('public.card')}`],
    ['', `gateway ${of('public.gateway')}, resolvers ${orElse(of('public.dns'), 'none')}`],
  ];
}

function diskFacts(knowledge: Knowledge): readonly Fact[] {
  const mirror = answerOf(knowledge, 'disk.mirror');
  const described = (name: string, path: string): readonly Fact[] => {
    const disk = diskAt(knowledge, path);
    if (disk === undefined) return [[name, path, 'warning']];
    const facts = [disk.name, diskWords(disk), disk.serial ?? 'no serial number'];
    return [
      [name, facts.join(', ')],
      ...whatIsLost(disk).map((loss): Fact => ['', `Lost: ${loss}`, 'warning']),
    ];
  };
  return [
    ...described('Disk', answerOf(knowledge, 'disk.main')),
    ...(mirror === NONE ? [['Mirror', 'none'] as const] : described('Mirror', mirror)),
  ];
}

function otherFacts(knowledge: Knowledge): readonly Fact[] {
  const of = (id: AnswerId) => answerOf(knowledge, id);
  const keys = (['access.key1', 'access.key2', 'access.key3'] as const).filter(
    (id) => of(id) !== '',
  );
  return [
    ['Password', passwordText(knowledge)],
    ['Hostname', of('controller.hostname')],
    ['Public hostname', orElse(of('controller.publicHostname'), 'none')],
    ['Pods', of('kubernetes.pods')],
    ['Services', of('kubernetes.services')],
    ['Cluster domain', of('kubernetes.domain')],
    ['Workers', `${of('workers.percent')} % of their disks for the system`],
    ['SSH', keys.length === 0 ? 'off' : `for ${keys.length} ${keys.length === 1 ? 'key' : 'keys'}`],
    ['Login at screen', of('access.console')],
  ];
}

function passwordText({ answers: { base, texts } }: Knowledge): string {
  return texts.password !== undefined && texts.password === base?.password
    ? 'that of the file; it must be changed at the first sign-in'
    : 'as you typed it';
}

function orElse(text: string, otherwise: string): string {
  return text === '' ? otherwise : text;
}
