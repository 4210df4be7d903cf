import { expect, test } from 'vitest';
import { isWholeScan, parseNmap } from './parse-nmap.ts';

const PRINTED = `# Nmap 7.93 scan initiated Wed Nov 25 14:52:04 2026 as: nmap -n -Pn -oG - -p- 10.44.0.1
Host: 10.44.0.1 ()\tStatus: Up
Host: 10.44.0.1 ()\tPorts: 53/open/tcp//domain///, 80/open/tcp//http///, 113/closed/tcp//ident///\tIgnored State: filtered (65532)
# Nmap done at Wed Nov 25 14:52:30 2026 -- 1 IP address (1 host up) scanned in 26.05 seconds
`;

test('every port that differs from the others is listed with its state', () => {
  expect(parseNmap(PRINTED)).toEqual([
    { protocol: 'tcp', port: 53, state: 'open' },
    { protocol: 'tcp', port: 80, state: 'open' },
    { protocol: 'tcp', port: 113, state: 'closed' },
  ]);
});

test('states of UDP have a bar in them', () => {
  const line = 'Host: 10.44.0.1 ()\tPorts: 67/open|filtered/udp//dhcps///, 123/open/udp//ntp///\n';
  expect(parseNmap(line).map(({ state }) => state)).toEqual(['open|filtered', 'open']);
});

test('a scan that was cut off is no proof of anything', () => {
  expect(isWholeScan(PRINTED)).toBe(true);
  expect(isWholeScan(PRINTED.split('\n').slice(0, 3).join('\n'))).toBe(false);
});
