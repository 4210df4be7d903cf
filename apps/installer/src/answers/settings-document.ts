import { networkAround } from './propose-network.ts';
import { type AnswerId, NONE } from './answer-id.ts';
import type { Knowledge } from './knowledge.ts';
import { answerOf, isSingleCard } from './propose.ts';

/** The answers as a settings document: what `checkClusterSettings` judges, and what is installed. */
export function settingsDocument(knowledge: Knowledge): unknown {
  const text = (id: AnswerId) => answerOf(knowledge, id).trim();
  return {
    schema: 1,
    cluster: {
      name: text('cluster.name'),
      organisation: text('cluster.organisation'),
      ...given('department', text('cluster.department')),
      ...given('city', text('cluster.city')),
      ...given('province', text('cluster.province')),
      ...given('country', text('cluster.country')),
    },
    privateNetwork: privateNetwork(knowledge, text),
    publicNetwork: publicNetwork(knowledge, text),
    kubernetes: {
      podNetwork: text('kubernetes.pods'),
      serviceNetwork: text('kubernetes.services'),
      dnsDomain: text('kubernetes.domain'),
    },
    controller: {
      hostname: text('controller.hostname'),
      ...given('publicHostname', text('controller.publicHostname')),
      disk: text('disk.main'),
      ...(text('disk.mirror') === NONE ? {} : { mirrorDisk: text('disk.mirror') }),
    },
    workers: { systemPercent: numberOr(text('workers.percent')) },
    ...enrolment(knowledge),
    access: {
      sshKeys: sshKeys(knowledge, text),
      consoleLogin: text('access.console') === 'yes',
    },
  };
}

type Text = (id: AnswerId) => string;

function privateNetwork(knowledge: Knowledge, text: Text): unknown {
  const single = isSingleCard(knowledge);
  const gateway = text(single ? 'single.gateway' : 'private.gateway');
  const isOwn = !single && gateway === text('private.address');
  return {
    interface: text('private.card'),
    network: text('private.network'),
    controllerAddress: text('private.address'),
    ...(isOwn ? {} : given('gateway', gateway)),
    dns: listOf(text('private.dns')),
    ntp: listOf(text('private.ntp')),
    domain: text('private.domain'),
    ...given('range', rangeOf(text('private.range'))),
  };
}

function publicNetwork(knowledge: Knowledge, text: Text): unknown {
  if (isSingleCard(knowledge)) return { mode: 'disabled' };
  const card = text('public.card');
  if (text('public.mode') !== 'static') return { mode: 'dhcp', interface: card };
  const address = text('public.address');
  return {
    mode: 'static',
    interface: card,
    // A text that is no address with a length is judged as the network that it should name.
    network: networkAround(address) ?? address,
    address: address.split('/', 1)[0] ?? '',
    gateway: text('public.gateway'),
    dns: listOf(text('public.dns')),
  };
}

/** What no question asks for stays as it was in the file. */
function enrolment({ answers }: Knowledge): object {
  const { base } = answers;
  return base === undefined ? {} : { enrolment: base.settings.enrolment };
}

function sshKeys({ answers }: Knowledge, text: Text): readonly string[] {
  const more = answers.base?.settings.access.sshKeys.slice(3) ?? [];
  const own = [text('access.key1'), text('access.key2'), text('access.key3')];
  return [...own.filter((key) => key !== ''), ...more];
}

function rangeOf(text: string): object | string {
  if (text === '') return '';
  const [first = '', last = ''] = text.split(/\s*(?:-|–|\bto\b)\s*/, 2);
  return { first, last };
}

function listOf(text: string): readonly string[] {
  return text.split(/[\s,;]+/).filter((one) => one !== '');
}

/** Something that is no number is judged as the text that it is. */
function numberOr(text: string): number | string {
  return /^[0-9]{1,9}$/.test(text) ? Number(text) : text;
}

function given(name: string, value: string | object): object {
  return value === '' ? {} : { [name]: value };
}
