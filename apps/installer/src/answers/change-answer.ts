import {
  ipv4FromNumber,
  type Ipv4Network,
  ipv4ToNumber,
  networkAddress,
  networkContains,
  networkSize,
  parseIpv4Address,
  parseIpv4Network,
} from '@operos/cluster-model';
import type { AnswerId } from './answer-id.ts';
import type { Anchor, Answers } from './answers.ts';
import type { Knowledge } from './knowledge.ts';
import { answerOf } from './propose.ts';

/** What lies in the private network and follows it where it is moved to. */
const FOLLOWERS = [
  'private.address',
  'private.gateway',
  'single.gateway',
  'private.dns',
  'private.ntp',
  'private.range',
] as const satisfies readonly AnswerId[];

const ADDRESS = /[0-9]+\.[0-9]+\.[0-9]+\.[0-9]+/g;

/** The answers once somebody has written another text. */
export function changeAnswer(knowledge: Knowledge, id: AnswerId, text: string): Answers {
  const { answers } = knowledge;
  const changed = withoutConsent({ ...answers, texts: { ...answers.texts, [id]: text } }, id);
  if (id === 'private.network') return followed(anchored(knowledge), text);
  return isFollower(id)
    ? { ...changed, anchor: { network: networkOf(knowledge), texts: changed.texts } }
    : changed;
}

/**
 * The answers once somebody has gone on from some of them: what was proposed and seen stays, also when something is seen
 * later that another proposal would follow from.
 */
export function acceptAnswers(knowledge: Knowledge, ids: readonly AnswerId[]): Answers {
  const { answers } = knowledge;
  const seen = Object.fromEntries(ids.map((id) => [id, answerOf(knowledge, id)]));
  const texts = { ...answers.texts, ...seen };
  const holdsAddress = ids.some((id) => isFollower(id) || id === 'private.network');
  const anchor = holdsAddress ? { network: networkOf(knowledge), texts } : answers.anchor;
  return { ...answers, texts, anchor };
}

function anchored(knowledge: Knowledge): Answers & { readonly anchor: Anchor } {
  const { answers } = knowledge;
  const anchor = answers.anchor ?? { network: networkOf(knowledge), texts: answers.texts };
  return { ...answers, anchor };
}

function networkOf(knowledge: Knowledge): string {
  return parseIpv4Network(answerOf(knowledge, 'private.network')) ?? '';
}

/** Keeps every address at its place, counted from the start of the network; as long as the text is none, nothing moves. */
function followed(answers: Answers & { readonly anchor: Anchor }, text: string): Answers {
  const from = parseIpv4Network(answers.anchor.network);
  const to = parseIpv4Network(text);
  const texts = { ...answers.texts, 'private.network': text };
  if (from === undefined || to === undefined) return { ...answers, texts };
  const moved = FOLLOWERS.flatMap((id) => {
    const before = answers.anchor.texts[id];
    return before === undefined ? [] : [[id, before.replaceAll(ADDRESS, moverBetween(from, to))]];
  });
  return { ...answers, texts: { ...texts, ...(Object.fromEntries(moved) as Answers['texts']) } };
}

function moverBetween(from: Ipv4Network, to: Ipv4Network): (text: string) => string {
  const last = networkSize(to) - 2;
  return (text) => {
    const address = parseIpv4Address(text);
    if (address === undefined || !networkContains(from, address)) return text;
    const place = ipv4ToNumber(address) - ipv4ToNumber(networkAddress(from));
    return ipv4FromNumber(ipv4ToNumber(networkAddress(to)) + Math.min(place, last));
  };
}

/** Another disk has to be given away anew. */
function withoutConsent(answers: Answers, id: AnswerId): Answers {
  const consent = consents[id];
  const kept = Object.entries(answers.texts).filter(([name]) => name !== consent);
  return { ...answers, texts: Object.fromEntries(kept) };
}

const consents: Partial<Record<AnswerId, AnswerId>> = {
  'disk.main': 'disk.consent',
  'disk.mirror': 'mirror.consent',
};

function isFollower(id: AnswerId): boolean {
  return (FOLLOWERS as readonly AnswerId[]).includes(id);
}
