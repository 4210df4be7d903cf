import { type Mutation, dhcpSite, onePolicy, set } from './mutation.ts';

/** Mutations of names, hardware and ways in, and of values that a pattern alone cannot judge. */
export const choiceMutations: readonly Mutation[] = [
  {
    name: 'both networks on one card',
    code: 'interface-shared',
    path: 'publicNetwork.interface',
    given: dhcpSite,
    change: (s) => [['publicNetwork.interface', s.privateNetwork.interface]],
  },
  {
    name: 'a card without a cable',
    code: 'interface-virtual',
    ...set('privateNetwork.interface', 'veth1a2b3c'),
  },
  {
    name: 'a mirror of itself',
    code: 'disk-shared',
    path: 'controller.mirrorDisk',
    change: (s) => [['controller.mirrorDisk', s.controller.disk]],
  },
  {
    name: 'a partition',
    code: 'disk-partition',
    ...set('controller.disk', '/dev/disk/by-id/wwn-0x5-part1'),
  },
  {
    name: 'a controller called localhost',
    code: 'name-reserved',
    ...set('controller.hostname', 'localhost'),
  },
  {
    name: 'a public name that is an address',
    code: 'name-like-address',
    ...set('controller.publicHostname', '203.0.113.9'),
  },
  {
    name: 'one domain for both',
    code: 'domain-clash',
    path: 'kubernetes.dnsDomain',
    change: (s) => [['kubernetes.dnsDomain', s.privateNetwork.domain]],
  },
  {
    name: 'a public name inside the cluster',
    code: 'domain-clash',
    path: 'controller.publicHostname',
    change: (s) => [['controller.publicHostname', `gui.${s.kubernetes.dnsDomain}`]],
  },
  {
    name: 'an endless domain',
    code: 'domain-too-long',
    ...set('privateNetwork.domain', Array(8).fill('a'.repeat(25)).join('.')),
  },
  {
    name: 'a serial that everybody has',
    code: 'serial-placeholder',
    path: 'enrolment.policies[0].serials[0]',
    change: () => onePolicy({ kind: 'allowList', serials: ['System Serial Number'] }),
  },
  {
    name: 'a UUID that everybody has',
    code: 'uuid-invalid',
    path: 'enrolment.policies[0].uuids[0]',
    change: () => onePolicy({ kind: 'allowList', uuids: ['FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF'] }),
  },
  {
    name: 'a multicast MAC',
    code: 'mac-invalid',
    path: 'enrolment.policies[0].macs[0]',
    change: () => onePolicy({ kind: 'allowList', macs: ['01:00:5e:00:00:01'] }),
  },
  {
    name: 'a day that never comes',
    code: 'time-invalid',
    path: 'enrolment.policies[0].until',
    change: () => onePolicy({ kind: 'openWindow', count: 3, until: '2027-02-29T00:00:00Z' }),
  },
  {
    name: 'manual twice',
    code: 'policy-repeated',
    path: 'enrolment.policies[1]',
    change: () => [['enrolment', { policies: [{ kind: 'manual' }, { kind: 'manual' }] }]],
  },
];
