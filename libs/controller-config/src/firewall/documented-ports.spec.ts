import { exampleSettings, validSettings } from '@operos/cluster-model/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentedPorts } from './documented-ports.ts';
import { renderNftables } from './render-nftables.ts';

test('SSH is open where there are keys, and nowhere else', () => {
  const key =
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDlFJzJZ3tVv0i1P0bGm7DZqcB5pO7G6QF5Y2uSe3n6Z admin@example';
  const ports = (keys: readonly string[]) =>
    documentedPorts(exampleSettings(['access.sshKeys', keys])).filter(({ port }) => port === 22);
  expect(ports([])).toEqual([]);
  expect(ports([key]).map(({ side }) => side)).toEqual(['private', 'public']);
});

test('nothing but people’s ports is open to the outside', () => {
  fc.assert(
    fc.property(validSettings(), (settings) => {
      const outside = documentedPorts(settings).filter(({ side }) => side === 'public');
      expect(outside.every(({ port }) => [22, 80, 443].includes(port))).toBe(true);
      expect(outside.length === 0).toBe(settings.publicNetwork.mode === 'disabled');
    }),
    { numRuns: 200 },
  );
});

test('the firewall opens what is documented, at its own side', () => {
  fc.assert(
    fc.property(validSettings(), (settings) => {
      const text = renderNftables(settings);
      for (const { side, protocol, port } of documentedPorts(settings)) {
        const card =
          side === 'private'
            ? settings.privateNetwork.interface
            : 'interface' in settings.publicNetwork
              ? settings.publicNetwork.interface
              : '';
        const rule = text
          .split('\n')
          .find((line) => line.includes(`iifname "${card}" ${protocol} dport {`));
        expect(rule).toMatch(new RegExp(`[{ ]${port}[ ,]`));
      }
    }),
    { numRuns: 100 },
  );
});
