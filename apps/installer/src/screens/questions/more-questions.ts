import { isSingleCard } from '../../answers/propose.ts';
import type { Question } from './question.ts';

/** What most people leave as it is; each is a screen behind “More settings”. */
export const moreQuestions: readonly Question[] = [
  {
    id: 'names',
    title: 'Names',
    words: () => [
      'The public name, if DNS has one for the controller, becomes part of its certificate.',
    ],
    parts: () => [
      { kind: 'text', id: 'controller.hostname', label: 'Hostname' },
      {
        kind: 'text',
        id: 'controller.publicHostname',
        label: 'Public hostname',
        whenEmpty: 'none',
      },
      { kind: 'text', id: 'private.domain', label: 'Domain of servers' },
    ],
  },
  {
    id: 'services',
    title: 'DHCP, DNS and time',
    words: () => [
      'This is what servers on the private network are told. Addresses are separated by blanks; where nothing is written, the controller does it.',
    ],
    parts: (knowledge) => [
      {
        kind: 'text',
        id: 'private.range',
        label: 'DHCP range',
        whenEmpty: 'chosen for you: first - last',
      },
      ...(isSingleCard(knowledge)
        ? []
        : [{ kind: 'text', id: 'private.gateway', label: 'Gateway of servers' } as const]),
      { kind: 'text', id: 'private.dns', label: 'Resolvers', whenEmpty: 'the controller' },
      { kind: 'text', id: 'private.ntp', label: 'Time servers', whenEmpty: 'the controller' },
    ],
  },
  {
    id: 'kubernetes',
    title: 'Kubernetes',
    words: () => [
      'These networks exist only inside the cluster, and cannot be changed once it runs.',
    ],
    parts: () => [
      { kind: 'text', id: 'kubernetes.pods', label: 'Pod network', alsoShows: isOverlap },
      { kind: 'text', id: 'kubernetes.services', label: 'Service network' },
      { kind: 'text', id: 'kubernetes.domain', label: 'DNS domain' },
    ],
  },
  {
    id: 'workers',
    title: 'Disks of workers',
    words: () => [
      'How much of a worker’s disks is for its own system, in per cent from 20 to 80. The rest is storage of the cluster.',
    ],
    inShort: ([share = '']) => `${share} % for the system`,
    parts: () => [{ kind: 'text', id: 'workers.percent', label: 'System, per cent' }],
  },
  {
    id: 'access',
    title: 'Ways in',
    words: () => [
      'SSH is off unless there is a key. A key is one line that begins with ssh-ed25519 or the like.',
    ],
    inShort: (answers) => {
      const keys = answers.length - 1; // the last one is about the screen
      const ssh = keys === 0 ? 'no SSH' : `SSH with ${keys === 1 ? 'a key' : `${keys} keys`}`;
      return `${ssh}, ${answers.at(-1) === 'yes' ? 'login' : 'no login'} at the screen`;
    },
    parts: () => [
      { kind: 'text', id: 'access.key1', label: 'SSH key', whenEmpty: 'none: SSH is off' },
      { kind: 'text', id: 'access.key2', label: 'Another', whenEmpty: 'none' },
      { kind: 'text', id: 'access.key3', label: 'Another', whenEmpty: 'none' },
      {
        kind: 'choice',
        id: 'access.console',
        label: 'Login at screen',
        options: [
          { value: 'yes', label: 'yes', hint: 'root may log in at the screen with the password' },
          { value: 'no', label: 'no', hint: 'the screen only shows what the controller does' },
        ],
      },
    ],
  },
  {
    id: 'location',
    title: 'Where the cluster is',
    words: () => ['All of it may be left empty. It becomes part of the certificates.'],
    parts: () => [
      { kind: 'text', id: 'cluster.department', label: 'Department', whenEmpty: 'none' },
      { kind: 'text', id: 'cluster.city', label: 'City', whenEmpty: 'none' },
      { kind: 'text', id: 'cluster.province', label: 'Province', whenEmpty: 'none' },
      {
        kind: 'text',
        id: 'cluster.country',
        label: 'Country',
        whenEmpty: 'two capital letters, such as CA',
      },
    ],
  },
];

function isOverlap({ code, path }: { readonly code: string; readonly path: string }): boolean {
  return code === 'network-overlap' && !path.startsWith('kubernetes.serviceNetwork');
}
