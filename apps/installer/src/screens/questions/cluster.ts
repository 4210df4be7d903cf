import type { Question } from './question.ts';

/** What people call the cluster, and who runs it. */
export const cluster: Question = {
  id: 'cluster',
  title: 'The cluster',
  words: () => [
    'The name is what people call this cluster, such as “Rack One”. Both names become part of its certificate authority, which keeps them for ever.',
  ],
  parts: () => [
    { kind: 'text', id: 'cluster.name', label: 'Cluster name' },
    { kind: 'text', id: 'cluster.organisation', label: 'Organisation' },
  ],
};
