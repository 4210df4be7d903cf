import { NONE } from '../../answers/answer-id.ts';
import { type Knowledge, offersOn, wiredCards } from '../../answers/knowledge.ts';
import { answerOf, isSingleCard } from '../../answers/propose.ts';
import { cardDetails, cardOption } from './card-options.ts';
import type { Part, Question } from './question.ts';

/** The card that leads to everybody else, if there is one, and the address there. */
export const publicCard: Question = {
  id: 'public',
  title: 'The public network',
  words: () => [
    'Which network card leads to your site and its users? Without one the private network is the only way in and out (single-NIC mode).',
  ],
  parts: (knowledge) => [
    {
      kind: 'choice',
      id: 'public.card',
      label: 'Network card',
      options: [
        ...others(knowledge).map((card) => cardOption(card, knowledge)),
        { value: NONE, label: 'none', hint: 'the private network is the only one' },
      ],
    },
    ...addressParts(knowledge),
  ],
  details: (knowledge, columns) => cardDetails(chosen(knowledge), knowledge, columns),
  confirm: silenceWarning,
};

function others(knowledge: Knowledge) {
  const taken = answerOf(knowledge, 'private.card');
  return wiredCards(knowledge).filter(({ name }) => name !== taken);
}

function chosen(knowledge: Knowledge) {
  return others(knowledge).find(({ name }) => name === answerOf(knowledge, 'public.card'));
}

function addressParts(knowledge: Knowledge): readonly Part[] {
  if (isSingleCard(knowledge)) return [];
  const mode: Part = {
    kind: 'choice',
    id: 'public.mode',
    label: 'Address',
    options: [
      { value: 'dhcp', label: 'by DHCP', hint: 'the server of your site gives it' },
      { value: 'static', label: 'static', hint: 'you write it here' },
    ],
  };
  if (answerOf(knowledge, 'public.mode') !== 'static') return [mode];
  return [
    mode,
    {
      kind: 'text',
      id: 'public.address',
      label: 'Address/length',
      whenEmpty: 'such as 203.0.113.20/24',
    },
    { kind: 'text', id: 'public.gateway', label: 'Gateway' },
    {
      kind: 'text',
      id: 'public.dns',
      label: 'Resolvers',
      whenEmpty: 'one or more, with blanks between',
    },
  ];
}

function silenceWarning(knowledge: Knowledge): string | undefined {
  const card = chosen(knowledge);
  if (card === undefined || answerOf(knowledge, 'public.mode') === 'static') return undefined;
  if (card.link !== true)
    return `${card.name} has no cable, or nothing at its other end is switched on.`;
  const probe = knowledge.offers[card.name];
  return probe?.kind === 'asked' && offersOn(knowledge, card.name).length === 0
    ? `No DHCP server has answered on ${card.name}. Without one the controller has no public address.`
    : undefined;
}
