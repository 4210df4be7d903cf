import type { InterfaceInfo } from '@operos/hw-inventory';
import { line, type Line, padText, wrapText } from '@operos/terminal-ui';
import { type Knowledge, offersOn, wiredCards } from '../../answers/knowledge.ts';
import { cardWords, linkWords } from '../../hardware/interface-words.ts';
import type { Option } from './question.ts';

/** A network card in one line: cable, MAC address, and whether a DHCP server was heard. */
export function cardOption(card: InterfaceInfo, knowledge: Knowledge): Option {
  const cells = Math.max(...wiredCards(knowledge).map((one) => linkWords(one).length));
  const link = padText(linkWords(card), cells);
  return {
    value: card.name,
    label: card.name,
    hint: `${link}  ${card.mac ?? 'no address       '}  ${offerWord(knowledge, card)}`,
    style: card.link === true ? 'plain' : 'dim',
  };
}

function offerWord({ offers }: Knowledge, { name, link }: InterfaceInfo): string {
  const probe = offers[name];
  if (link !== true || probe === undefined) return '';
  switch (probe.kind) {
    case 'asking':
      return 'asking for DHCP';
    case 'asked':
      return probe.offers.length > 0 ? 'DHCP answers' : 'no DHCP';
    case 'failed':
      return 'DHCP not known';
  }
}

/** All that is known of a card: what it is, where its cable leads, and who offers what there. */
export function cardDetails(
  card: InterfaceInfo | undefined,
  knowledge: Knowledge,
  columns: number,
): Line[] {
  if (card === undefined) return [];
  const words = [cardWords(card), ...offerWords(knowledge, card.name)].filter(
    (text) => text !== '',
  );
  return words
    .flatMap((text) => wrapText(`${card.name}: ${text}`, columns))
    .map((text) => line(text, 'dim'));
}

function offerWords(knowledge: Knowledge, name: string): string[] {
  const probe = knowledge.offers[name];
  if (probe?.kind === 'failed')
    return [`whether a DHCP server answers is not known: ${probe.reason}`];
  return offersOn(knowledge, name).map(
    ({ server, address, network }) =>
      `the DHCP server ${server} offers ${network === undefined ? address : `${address} in ${network}`}`,
  );
}
