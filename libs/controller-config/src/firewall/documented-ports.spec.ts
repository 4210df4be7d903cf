import { exampleSettings, validSettings } from '@operos/cluster-model/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentedPorts } from './documented-ports.ts';
import { renderNftables } from './render-nftables.ts';

const open = (side: string, settings = exampleSettings()) =>
  documentedPorts(settings)
    .filter((each) => each.side === side)
    .map(({ protocol, port }) => `${protocol}/${port}`);

test('SSH is open where there are keys, and nowhere else', () => {
  const key =
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDlFJzJZ3tVv0i1P0bGm7DZqcB5pO7G6QF5Y2uSe3n6Z admin@example';
  const keyed = exampleSettings(['access.sshKeys', [key]]);
  expect(open('public')).toEqual(['tcp/80', 'tcp/443']);
  expect(open('private')).not.toContain('tcp/22');
  expect(open('public', keyed)).toEqual(['tcp/22', 'tcp/80', 'tcp/443']);
  expect(open('private', keyed)).toContain('tcp/22');
});

test('a controller with one network card has no public side', () => {
  const single = exampleSettings(
    ['publicNetwork', { mode: 'disabled' }],
    ['privateNetwork.gateway', '192.168.33.1'],
  );
  expect(open('public', single)).toEqual([]);
});

test('the firewall opens the documented ports of each side and no other', () => {
  fc.assert(
    fc.property(validSettings(), (settings) => {
      const rules = renderNftables(settings).split('\n');
      const { privateNetwork, publicNetwork } = settings;
      const cards = new Map<string, string>([[privateNetwork.interface, 'private']]);
      if (publicNetwork.mode !== 'disabled') cards.set(publicNetwork.interface, 'public');
      const opened = rules.flatMap((rule) => {
        const [, card = '', protocol = '', ports = ''] =
          /^ +iifname "([^"]+)" (tcp|udp) dport \{ ([0-9, ]+) \} accept$/.exec(rule) ?? [];
        return ports === ''
          ? []
          : ports.split(', ').map((port) => `${cards.get(card)} ${protocol}/${port}`);
      });
      const documented = documentedPorts(settings).map(
        ({ side, protocol, port }) => `${side} ${protocol}/${port}`,
      );
      expect(opened.toSorted()).toEqual(documented.toSorted());
    }),
    { numRuns: 500 },
  );
});
