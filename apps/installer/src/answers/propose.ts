import { type AnswerId, NONE } from './answer-id.ts';
import { type Knowledge, offeredNetwork, offersOn, wiredCards } from './knowledge.ts';
import { proposeDisk } from './propose-disk.ts';
import { proposeAddress, proposeNetwork } from './propose-network.ts';

/** What the answer is: what a person wrote, or else what is proposed. */
export function answerOf(knowledge: Knowledge, id: AnswerId): string {
  return knowledge.answers.texts[id] ?? proposal(knowledge, id);
}

/** Whether the private network is the only one. */
export function isSingleCard(knowledge: Knowledge): boolean {
  return answerOf(knowledge, 'public.card') === NONE;
}

const proposals: Partial<Record<AnswerId, (knowledge: Knowledge) => string>> = {
  'cluster.organisation': (knowledge) => answerOf(knowledge, 'cluster.name'),
  'private.card': privateCard,
  'public.card': publicCard,
  'public.mode': () => 'dhcp',
  'private.network': (knowledge) => {
    const single = isSingleCard(knowledge)
      ? offeredNetwork(knowledge, answerOf(knowledge, 'private.card'))
      : undefined;
    return single ?? proposeNetwork(takenNetworks(knowledge));
  },
  'private.address': (knowledge) => proposeAddress(answerOf(knowledge, 'private.network')),
  'private.gateway': (knowledge) => answerOf(knowledge, 'private.address'),
  'single.gateway': (knowledge) =>
    offersOn(knowledge, answerOf(knowledge, 'private.card'))[0]?.router ?? '',
  'private.domain': () => 'operos.internal',
  'kubernetes.pods': () => '10.10.0.0/16',
  'kubernetes.services': () => '10.11.0.0/16',
  'kubernetes.domain': () => 'cluster.local',
  'controller.hostname': () => 'controller',
  'disk.main': (knowledge) => proposeDisk(knowledge),
  'disk.mirror': () => NONE,
  'workers.percent': () => '50',
  'access.console': () => 'yes',
};

function proposal(knowledge: Knowledge, id: AnswerId): string {
  return proposals[id]?.(knowledge) ?? '';
}

/** One with a cable where nobody else answers DHCP. */
function privateCard(knowledge: Knowledge): string {
  const cards = wiredCards(knowledge);
  const linked = cards.filter(({ link }) => link === true);
  const quiet = linked.filter(({ name }) => offersOn(knowledge, name).length === 0);
  return (quiet[0] ?? linked[0] ?? cards[0])?.name ?? '';
}

/** Another one, best where the site's DHCP server answers. */
function publicCard(knowledge: Knowledge): string {
  const taken = answerOf(knowledge, 'private.card');
  const others = wiredCards(knowledge).filter(({ name }) => name !== taken);
  const offered = others.find(({ name }) => offersOn(knowledge, name).length > 0);
  return (offered ?? others.find(({ link }) => link === true))?.name ?? NONE;
}

/** What the private network must not meet. */
function takenNetworks(knowledge: Knowledge): readonly string[] {
  const offered = wiredCards(knowledge).flatMap(
    ({ name }) => offeredNetwork(knowledge, name) ?? [],
  );
  const { texts } = knowledge.answers;
  const own = [texts['public.address'], texts['kubernetes.pods'], texts['kubernetes.services']];
  return [...offered, ...own.flatMap((text) => text ?? [])];
}
