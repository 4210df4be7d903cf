import { type Knowledge, offersOn, wiredCards } from '../../answers/knowledge.ts';
import { answerOf } from '../../answers/propose.ts';
import { cardDetails, cardOption } from './card-options.ts';
import type { Question } from './question.ts';

/** The card that leads to the servers. */
export const privateCard: Question = {
  id: 'private',
  title: 'The private network',
  words: () => [
    'Which network card leads to the servers? On this network the controller alone answers DHCP and starts the machines. A cable that you plug in appears at once.',
  ],
  parts: (knowledge) => [
    {
      kind: 'choice',
      id: 'private.card',
      label: 'Network card',
      options: wiredCards(knowledge).map((card) => cardOption(card, knowledge)),
    },
  ],
  details: (knowledge, columns) => cardDetails(chosen(knowledge), knowledge, columns),
  confirm: rogueWarning,
};

function chosen(knowledge: Knowledge) {
  return wiredCards(knowledge).find(({ name }) => name === answerOf(knowledge, 'private.card'));
}

/** Two servers on one network: machines that start follow whichever answers first. */
function rogueWarning(knowledge: Knowledge): string | undefined {
  const card = chosen(knowledge);
  if (card === undefined) return undefined;
  const [offer] = offersOn(knowledge, card.name);
  if (offer !== undefined)
    return `A DHCP server answers on ${card.name} already: ${offer.server} offers ${offer.address}. With two of them, servers start from whichever is faster. Switch that one off, or choose another card.`;
  return card.link === true
    ? undefined
    : `${card.name} has no cable, or nothing at its other end is switched on.`;
}
