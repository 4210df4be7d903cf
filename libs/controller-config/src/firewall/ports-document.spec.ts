import { readFileSync } from 'node:fs';
import { exampleSettings } from '@operos/cluster-model/testing';
import { expect, test } from 'vitest';
import { documentedPorts, type DocumentedPort } from './documented-ports.ts';

const key =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDlFJzJZ3tVv0i1P0bGm7DZqcB5pO7G6QF5Y2uSe3n6Z admin@example';
const ports = documentedPorts(exampleSettings(['access.sshKeys', [key]]));

test('docs/ports.md says which ports are open', () => {
  const text = readFileSync(new URL('../../../../docs/ports.md', import.meta.url), 'utf8');
  const rows = [...text.matchAll(/^\| ((?:tcp|udp) .*) \|$/gm)].map(([, row]) => row);
  const distinct = new Map(ports.map((each) => [`${each.protocol} ${each.port}`, each]));
  expect(rows).toEqual(
    [...distinct].map(([name, { port, purpose }]) =>
      [name, said('private', name, port), said('public', name, port), purpose].join(' | '),
    ),
  );
});

function said(side: DocumentedPort['side'], name: string, port: number): string {
  const isOpen = ports.some(
    (each) => each.side === side && `${each.protocol} ${each.port}` === name,
  );
  if (!isOpen) return 'closed';
  return port === 22 ? 'with keys' : 'open';
}
