import { existsSync } from 'node:fs';
import { canMakeNamespaces, runProgram } from '@operos/dhcp-config/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BRIDGE, BridgedNamespace } from './bridged-namespace.ts';
import { SITE_BRIDGE } from './site-namespace.ts';

const missing = ['/usr/sbin/nft', '/dev/net/tun'].find((file) => !existsSync(file));
const reason = canMakeNamespaces() ? missing && `${missing} is missing` : 'it needs root';
const why = reason === undefined ? '' : ` (skipped: ${reason})`;

describe.skipIf(reason !== undefined)(`the network of a lab${why}`, () => {
  let network: BridgedNamespace;
  const inside = (...command: string[]): string =>
    runProgram('ip', 'netns', 'exec', network.namespace, ...command);

  beforeEach(() => {
    network = new BridgedNamespace('10.99.0.1/24');
    network.layCable('vm1n0', 'private');
  });
  afterEach(() => {
    network.remove();
  });

  test('is a bridge with the controller’s address and a tap for each card', () => {
    expect(inside('ip', '-br', 'addr', 'show', BRIDGE)).toContain('10.99.0.1/24');
    expect(inside('ip', '-o', 'link', 'show', 'master', BRIDGE)).toContain('vm1n0');
  });

  test('has no way out', () => {
    expect(inside('ip', 'route', 'show', 'default')).toBe('');
    expect(inside('ip', '-o', 'link').trim().split('\n')).toHaveLength(3); // lo, the bridge, the tap
  });

  test('has a site on a bridge of its own, from which the private side is out of reach', () => {
    network.layCable('vm1n1', 'public');
    expect(inside('ip', '-o', 'link', 'show', 'master', SITE_BRIDGE)).toContain('vm1n1');
    const routes = ['ip', 'netns', 'exec', network.site!, 'ip', 'route'] as const;
    expect(
      runProgram(...routes)
        .trim()
        .split('\n'),
    ).toEqual([expect.stringContaining('203.0.113.0/24 dev uplink')]);
    network.remove();
    expect(runProgram('ip', 'netns', 'list')).not.toContain(network.site);
  });

  test('loses what it is told to, until it is told otherwise', () => {
    network.lose([{ tap: 'vm1n0', lossPerTenThousand: 500 }]);
    expect(inside('nft', 'list', 'ruleset')).toContain(
      'iifname "vm1n0" numgen random mod 10000 < 500',
    );
    network.lose([]);
    expect(inside('nft', 'list', 'ruleset')).not.toContain('vm1n0');
  });

  test('leaves nothing behind', () => {
    network.remove();
    expect(runProgram('ip', 'netns', 'list')).not.toContain(network.namespace);
  });
});
