import { line, type Line } from '@operos/terminal-ui';
import { dhcpRange } from '../../answers/dhcp-range.ts';
import type { Knowledge } from '../../answers/knowledge.ts';
import { answerOf, isSingleCard } from '../../answers/propose.ts';
import type { Question } from './question.ts';

/** The addresses of the private network. */
export const addresses: Question = {
  id: 'addresses',
  title: 'The addresses of the private network',
  words: (knowledge) => [
    isSingleCard(knowledge)
      ? 'The private network is the only one: the gateway is the router through which the cluster reaches everything else.'
      : 'The proposal meets none of the networks that were seen. The controller keeps its address for ever.',
  ],
  parts: (knowledge) => [
    {
      kind: 'text',
      id: 'private.network',
      label: 'Network',
      alsoShows: ({ code }) => code === 'network-overlap',
    },
    { kind: 'text', id: 'private.address', label: 'Controller' },
    ...(isSingleCard(knowledge)
      ? [{ kind: 'text', id: 'single.gateway', label: 'Gateway', whenEmpty: 'the router' } as const]
      : []),
  ],
  details,
};

function details(knowledge: Knowledge): readonly Line[] {
  const facts = [
    ['DHCP range', dhcpRange(knowledge)],
    ['Pods', answerOf(knowledge, 'kubernetes.pods')],
    ['Services', answerOf(knowledge, 'kubernetes.services')],
  ] as const;
  return [
    ...facts.map(([name, text]) => line(`  ${name.padEnd(12)} ${text}`, 'dim')),
    line('  These can be changed under More settings, at the end.', 'dim'),
  ];
}
