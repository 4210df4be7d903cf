import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { changedDocument, removed } from '../../testing/changed-document.ts';
import { exampleDocument } from '../../testing/example-document.ts';
import type { Issue } from '../issue.ts';
import { checkClusterSettings } from './check-cluster-settings.ts';
import { settingsIssueCodes } from './issue-codes.ts';
import { readSettingsDocument } from './read-settings-text.ts';

const page = new URL('../../../../docs/issue-codes.md', import.meta.url);

type Change = readonly (readonly [path: string, value: unknown])[];
type Row = readonly [code: string, path: string, change: Change];

const window = { kind: 'openWindow', until: '2026-11-23T18:00:00Z', count: 3 };
const token = { kind: 'joinToken', id: 'abc123', until: '2026-11-23T18:00:00Z' };
const singleNic: Change = [['publicNetwork', { mode: 'disabled' }]];
const policies = (...list: unknown[]): Change => [['enrolment', { policies: list }]];
const longDomain = Array.from({ length: 7 }, () => 'a'.repeat(30)).join('.');

const rows: readonly Row[] = [
  ['type-mismatch', 'cluster.name', [['cluster.name', 7]]],
  ['type-mismatch', 'privateNetwork.dns', [['privateNetwork.dns', '192.168.33.1']]],
  ['type-mismatch', 'publicNetwork', [['publicNetwork', 'dhcp']]],
  ['type-mismatch', 'access.consoleLogin', [['access.consoleLogin', 'yes']]],
  ['type-mismatch', 'workers.systemPercent', [['workers', { systemPercent: '50' }]]],
  ['field-missing', 'controller.disk', [['controller.disk', removed]]],
  ['field-missing', 'publicNetwork.mode', [['publicNetwork', {}]]],
  ['field-unknown', 'privateNetwork.gatway', [['privateNetwork.gatway', '192.168.33.1']]],
  ['choice-unknown', 'schema', [['schema', 2]]],
  ['choice-unknown', 'publicNetwork.mode', [['publicNetwork.mode', 'statik']]],
  ['number-out-of-range', 'workers.systemPercent', [['workers', { systemPercent: 19 }]]],
  ['number-out-of-range', 'workers.systemPercent', [['workers', { systemPercent: 81 }]]],
  ['number-out-of-range', 'workers.systemPercent', [['workers', { systemPercent: 50.5 }]]],
  ['list-too-long', 'privateNetwork.ntp', [['privateNetwork.ntp', Array(9).fill('10.0.0.1')]]],
  ['text-invalid', 'cluster.name', [['cluster.name', '  ']]],
  ['text-invalid', 'cluster.city', [['cluster.city', 'Paris\u001b[2J']]],
  ['text-invalid', 'cluster.name', [['cluster.name', 'x'.repeat(41)]]],
  ['country-invalid', 'cluster.country', [['cluster.country', 'Canada']]],
  ['address-invalid', 'privateNetwork.gateway', [['privateNetwork.gateway', '192.168.33.01']]],
  ['network-invalid', 'privateNetwork.network', [['privateNetwork.network', '192.168.33.0']]],
  ['network-host-bits', 'privateNetwork.network', [['privateNetwork.network', '192.168.33.10/24']]],
  ['ipv6-unsupported', 'kubernetes.podNetwork', [['kubernetes', { podNetwork: 'fd00::/64' }]]],
  ['ipv6-unsupported', 'privateNetwork.gateway', [['privateNetwork.gateway', 'fe80::1']]],
  [
    'mac-invalid',
    'enrolment.policies[0].macs[0]',
    policies({ kind: 'allowList', macs: ['01:00:5e:00:00:01'] }),
  ],
  ['interface-invalid', 'privateNetwork.interface', [['privateNetwork.interface', 'eth0; reboot']]],
  ['name-invalid', 'controller.hostname', [['controller.hostname', 'Controller_1']]],
  ['name-invalid', 'kubernetes.dnsDomain', [['kubernetes', { dnsDomain: 'cluster.local.' }]]],
  ['disk-invalid', 'controller.disk', [['controller.disk', '/dev/disk/by-id/../../sda']]],
  ['disk-unstable', 'controller.disk', [['controller.disk', '/dev/sda']]],
  ['disk-unstable', 'controller.disk', [['controller.disk', 'nvme0n1']]],
  ['disk-partition', 'controller.disk', [['controller.disk', '/dev/disk/by-id/wwn-0x5-part2']]],
  ['ssh-key-invalid', 'access.sshKeys[0]', [['access.sshKeys', ['ssh-dss AAAA']]]],
  [
    'ssh-key-private',
    'access.sshKeys[0]',
    [['access.sshKeys', ['-----BEGIN OPENSSH PRIVATE KEY-----']]],
  ],
  [
    'uuid-invalid',
    'enrolment.policies[0].uuids[0]',
    policies({ kind: 'allowList', uuids: ['00000000-0000-0000-0000-000000000000'] }),
  ],
  [
    'time-invalid',
    'enrolment.policies[0].until',
    policies({ ...window, until: '2026-02-30T00:00:00Z' }),
  ],
  ['token-id-invalid', 'enrolment.policies[0].id', policies({ ...token, id: 'abc123.secret' })],

  ['network-overlap', 'kubernetes.podNetwork', [['kubernetes', { podNetwork: '192.168.0.0/16' }]]],
  ['network-overlap', 'kubernetes.podNetwork', [['kubernetes', { podNetwork: '203.0.0.0/16' }]]],
  ['network-overlap', 'publicNetwork.network', [['publicNetwork.network', '192.168.33.0/25']]],
  [
    'network-overlap',
    'kubernetes.serviceNetwork',
    [['kubernetes', { serviceNetwork: '10.10.128.0/24' }]],
  ],
  [
    'network-overlap',
    'kubernetes.serviceNetwork',
    [...singleNic, ['kubernetes', { serviceNetwork: '192.168.33.0/24' }]],
  ],
  ['network-reserved', 'kubernetes.podNetwork', [['kubernetes', { podNetwork: '169.254.0.0/16' }]]],
  [
    'network-reserved',
    'kubernetes.serviceNetwork',
    [['kubernetes', { serviceNetwork: '127.0.0.0/16' }]],
  ],
  ['network-reserved', 'privateNetwork.network', [['privateNetwork.network', '224.1.0.0/24']]],
  ['network-not-private', 'kubernetes.podNetwork', [['kubernetes', { podNetwork: '8.8.0.0/16' }]]],
  [
    'network-docker-default',
    'kubernetes.podNetwork',
    [['kubernetes', { podNetwork: '172.17.0.0/16' }]],
  ],
  ['network-too-small', 'privateNetwork.network', [['privateNetwork.network', '192.168.33.0/29']]],
  ['network-too-small', 'kubernetes.podNetwork', [['kubernetes', { podNetwork: '10.10.0.0/24' }]]],
  [
    'network-too-small',
    'kubernetes.serviceNetwork',
    [['kubernetes', { serviceNetwork: '10.11.0.0/25' }]],
  ],
  [
    'network-too-large',
    'kubernetes.serviceNetwork',
    [['kubernetes', { serviceNetwork: '100.64.0.0/10' }]],
  ],
  ['network-broad', 'privateNetwork.network', [['privateNetwork.network', '192.160.0.0/12']]],
  ['pod-network-tight', 'kubernetes.podNetwork', [['kubernetes', { podNetwork: '10.10.0.0/20' }]]],
  [
    'address-outside-network',
    'privateNetwork.controllerAddress',
    [['privateNetwork.controllerAddress', '192.168.34.10']],
  ],
  ['address-outside-network', 'privateNetwork.gateway', [['privateNetwork.gateway', '10.0.0.1']]],
  [
    'address-outside-network',
    'privateNetwork.range.last',
    [['privateNetwork.range.last', '192.168.34.4']],
  ],
  ['address-outside-network', 'publicNetwork.gateway', [['publicNetwork.gateway', '203.0.114.1']]],
  [
    'address-unusable',
    'privateNetwork.controllerAddress',
    [['privateNetwork.controllerAddress', '192.168.33.0']],
  ],
  [
    'address-unusable',
    'privateNetwork.gateway',
    [...singleNic, ['privateNetwork.gateway', '192.168.33.255']],
  ],
  [
    'address-unusable',
    'privateNetwork.range.last',
    [['privateNetwork.range.last', '192.168.33.255']],
  ],
  ['address-unusable', 'privateNetwork.ntp[0]', [['privateNetwork.ntp', ['192.168.33.255']]]],
  ['address-reserved', 'privateNetwork.dns[0]', [['privateNetwork.dns', ['127.0.0.1']]]],
  [
    'address-shadowed',
    'privateNetwork.dns[1]',
    [['privateNetwork.dns', ['8.8.8.8', '10.10.0.53']]],
  ],
  ['gateway-missing', 'privateNetwork.gateway', singleNic],
  [
    'gateway-is-self',
    'privateNetwork.gateway',
    [...singleNic, ['privateNetwork.gateway', '192.168.33.10']],
  ],
  ['gateway-is-self', 'publicNetwork.gateway', [['publicNetwork.gateway', '203.0.113.20']]],
  [
    'range-reversed',
    'privateNetwork.range',
    [['privateNetwork.range', { first: '192.168.33.255', last: '192.168.33.254' }]],
  ],
  [
    'range-too-large',
    'privateNetwork.range',
    [
      ['privateNetwork.network', '192.168.32.0/20'],
      ['privateNetwork.range.last', '192.168.39.254'],
    ],
  ],
  ['range-small', 'privateNetwork.range', [['privateNetwork.range.first', '192.168.33.252']]],
  ['range-holds-address', 'privateNetwork.range', [['privateNetwork.range.first', '192.168.33.5']]],
  ['range-holds-address', 'privateNetwork.range', [['privateNetwork.gateway', '192.168.33.200']]],
  [
    'static-space-empty',
    'privateNetwork.range',
    [
      ['privateNetwork.controllerAddress', '192.168.33.1'],
      ['privateNetwork.range.first', '192.168.33.2'],
    ],
  ],
  ['dns-missing', 'publicNetwork.dns', [['publicNetwork.dns', []]]],

  ['interface-shared', 'publicNetwork.interface', [['publicNetwork.interface', 'enp3s0']]],
  ['interface-virtual', 'privateNetwork.interface', [['privateNetwork.interface', 'docker0']]],
  ['domain-clash', 'kubernetes.dnsDomain', [['privateNetwork.domain', 'rack.cluster.local']]],
  [
    'domain-clash',
    'controller.publicHostname',
    [['controller.publicHostname', 'gui.cluster.local']],
  ],
  ['domain-multicast', 'privateNetwork.domain', [['privateNetwork.domain', 'rack.local']]],
  ['domain-too-long', 'privateNetwork.domain', [['privateNetwork.domain', longDomain]]],
  ['domain-too-long', 'kubernetes.dnsDomain', [['kubernetes', { dnsDomain: longDomain }]]],
  ['name-reserved', 'controller.hostname', [['controller.hostname', 'localhost']]],
  [
    'name-like-address',
    'controller.publicHostname',
    [['controller.publicHostname', '203.0.113.20']],
  ],
  [
    'disk-shared',
    'controller.mirrorDisk',
    [['controller.mirrorDisk', '/dev/disk/by-id/wwn-0x5000c500a1b2c3d4']],
  ],
  [
    'disk-by-slot',
    'controller.disk',
    [['controller.disk', '/dev/disk/by-path/pci-0000:00:1f.2-ata-1']],
  ],
  ['policy-repeated', 'enrolment.policies[1]', policies(token, token)],
  ['policy-open', 'enrolment.policies[0]', policies(window)],
  ['allow-list-empty', 'enrolment.policies[0]', policies({ kind: 'allowList' })],
  [
    'serial-placeholder',
    'enrolment.policies[0].serials[1]',
    policies({ kind: 'allowList', serials: ['7CX1234', 'To Be Filled By O.E.M.'] }),
  ],
  [
    'mac-not-lasting',
    'enrolment.policies[0].macs[0]',
    policies({ kind: 'allowList', macs: ['52:54:00:12:34:56'] }),
  ],
  [
    'entry-repeated',
    'privateNetwork.dns[1]',
    [['privateNetwork.dns', ['192.168.33.1', '192.168.33.1']]],
  ],
  ['no-shell-access', 'access', [['access', {}]]],
];

const texts: readonly (readonly [code: string, text: string])[] = [
  ['document-too-large', '#'.repeat(300_000)],
  ['document-syntax', 'schema: [1'],
  ['document-syntax', 'schema: 1\nschema: 1'],
  ['document-syntax', 'a: &a [1]\nb: *a'],
  ['document-syntax', 'a: !!binary aGk='],
  ['document-syntax', '[ 1, 2 ]: list as a name'],
  ['document-syntax', '['.repeat(100_000)],
];

function find(document: unknown, code: string, path: string): Issue | undefined {
  return checkClusterSettings(document).find((one) => one.code === code && one.path === path);
}

test('the example has no issues', () => {
  expect(checkClusterSettings(exampleDocument)).toEqual([]);
});

describe('a document with one fault has the issue', () => {
  test.each(rows)('%s at %s (%#)', (code, path, change) => {
    const document = change.reduce(
      (made, [at, value]) => changedDocument(made, at, value),
      exampleDocument,
    );
    const issue = find(document, code, path);
    expect(issue, JSON.stringify(checkClusterSettings(document))).toBeDefined();
    expect(issue?.message).toMatch(/^\S.*\.$/s);
    expect(issue?.remedy).toMatch(/^[A-Z].*[.?]$/s);
  });
});

test.each(texts)('the text of fault %s (%#) is refused', (code, text) => {
  expect(readSettingsDocument(text).issues?.map((issue) => issue.code)).toContain(code);
});

test('every code has a row above', () => {
  const shown = new Set([...rows, ...texts].map(([code]) => code));
  expect([...shown].sort()).toEqual(Object.keys(settingsIssueCodes).sort());
});

test.skipIf(!existsSync(page))(
  'docs/issue-codes.md (absent in a package) lists exactly these codes',
  () => {
    const section =
      readFileSync(page, 'utf8')
        .split(/^## /m)
        .find((part) => part.startsWith('cluster-model')) ?? '';
    const cells = section
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split('|').map((cell) => cell.trim()));
    const listed = cells.map(
      ([, code = '', severity, meaning, remedy]) =>
        [code.replaceAll(/^`|`$/g, ''), { severity, meaning, remedy }] as const,
    );
    expect(Object.fromEntries(listed)).toEqual(settingsIssueCodes);
  },
);
