import type { DocumentedPort } from '@operos/controller-config';
import { expect, test } from 'vitest';
import type { ScannedPort } from './parse-nmap.ts';
import { portDifferences } from './port-differences.ts';

const documented: readonly DocumentedPort[] = [
  { side: 'private', protocol: 'tcp', port: 443, purpose: 'HTTPS' },
  { side: 'private', protocol: 'udp', port: 53, purpose: 'DNS' },
  { side: 'private', protocol: 'udp', port: 67, purpose: 'DHCP' },
];
const good: readonly ScannedPort[] = [
  { protocol: 'tcp', port: 443, state: 'open' },
  { protocol: 'udp', port: 53, state: 'open' },
  { protocol: 'udp', port: 67, state: 'open|filtered' },
];

test('what answers is what is documented', () => {
  expect(portDifferences(good, documented)).toEqual([]);
});

test('an open port that nobody told of is named, and one that the firewall only lets through', () => {
  const more: readonly ScannedPort[] = [
    { protocol: 'tcp', port: 9464, state: 'open' },
    { protocol: 'tcp', port: 113, state: 'closed' },
  ];
  expect(portDifferences([...good, ...more], documented)).toEqual([
    'tcp 9464 is open and not documented',
    'tcp 113 is closed and not documented',
  ]);
});

test('a documented port that does not answer is named', () => {
  expect(portDifferences(good.slice(1), documented)).toEqual(['tcp 443 does not answer (HTTPS)']);
  const deaf = good.map((each) => (each.port === 67 ? { ...each, state: 'closed' } : each));
  expect(portDifferences(deaf, documented)).toEqual(['udp 67 is documented and nobody listens']);
});
