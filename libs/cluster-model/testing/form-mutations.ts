import { removed } from './changed-document.ts';
import { type Mutation, onePolicy, set } from './mutation.ts';

/** Mutations that break the form: a kind of value, a name, a bound. The JSON Schema sees them too. */
export const formMutations: readonly Mutation[] = [
  { name: 'another version of the form', code: 'choice-unknown', ...set('schema', 2) },
  { name: 'no cluster', code: 'field-missing', ...set('cluster', removed) },
  { name: 'no cluster name', code: 'field-missing', ...set('cluster.name', removed) },
  { name: 'blank organisation', code: 'text-invalid', ...set('cluster.organisation', ' \n') },
  { name: 'endless cluster name', code: 'text-invalid', ...set('cluster.name', 'n'.repeat(41)) },
  { name: 'a bell in a city', code: 'text-invalid', ...set('cluster.city', 'Rome\u0007') },
  { name: 'half a character', code: 'text-invalid', ...set('cluster.province', 'x\ud83d') },
  { name: 'a country spelt out', code: 'country-invalid', ...set('cluster.country', 'Canada') },
  { name: 'a number as name', code: 'type-mismatch', ...set('cluster.name', 42) },
  { name: 'nothing as organisation', code: 'type-mismatch', ...set('cluster.organisation', null) },
  { name: 'a list as section', code: 'type-mismatch', ...set('privateNetwork', []) },
  { name: 'a mistyped field', code: 'field-unknown', ...set('privateNetwork.gatway', '10.0.0.1') },
  { name: 'a field named __proto', code: 'field-unknown', ...set('__proto', {}) },
  { name: 'no private network', code: 'field-missing', ...set('privateNetwork.network', removed) },
  {
    name: 'an octal address',
    code: 'address-invalid',
    ...set('privateNetwork.controllerAddress', '010.0.0.1'),
  },
  { name: 'a short address', code: 'address-invalid', ...set('privateNetwork.gateway', '10.1') },
  {
    name: 'a shell in a resolver',
    code: 'address-invalid',
    ...set('privateNetwork.dns[0]', '10.0.0.1; reboot'),
  },
  {
    name: 'an IPv6 network',
    code: 'ipv6-unsupported',
    ...set('kubernetes.podNetwork', 'fd00::/48'),
  },
  {
    name: 'a network without length',
    code: 'network-invalid',
    ...set('kubernetes.serviceNetwork', '10.0.0.0'),
  },
  {
    name: 'an injected interface',
    code: 'interface-invalid',
    ...set('privateNetwork.interface', 'eth0"; }'),
  },
  {
    name: 'an upper-case domain',
    code: 'name-invalid',
    ...set('privateNetwork.domain', 'Example.COM'),
  },
  {
    name: 'a host name with a line break',
    code: 'name-invalid',
    ...set('controller.hostname', 'a\nb'),
  },
  {
    name: 'half a range',
    code: 'field-missing',
    path: 'privateNetwork.range.last',
    change: () => [['privateNetwork.range', { first: '10.0.0.9' }]],
  },
  { name: 'an unknown mode', code: 'choice-unknown', ...set('publicNetwork.mode', 'bridge') },
  { name: 'a disk by its order', code: 'disk-unstable', ...set('controller.disk', '/dev/sdb') },
  {
    name: 'a path up and out',
    code: 'disk-invalid',
    ...set('controller.disk', '/dev/disk/by-id/../sda'),
  },
  {
    name: 'a split below its bound',
    code: 'number-out-of-range',
    ...set('workers.systemPercent', 19),
  },
  {
    name: 'a split above its bound',
    code: 'number-out-of-range',
    ...set('workers.systemPercent', 81),
  },
  { name: 'a broken split', code: 'number-out-of-range', ...set('workers.systemPercent', 33.3) },
  { name: 'a split as text', code: 'type-mismatch', ...set('workers.systemPercent', '50') },
  {
    name: 'an unknown policy',
    code: 'choice-unknown',
    path: 'enrolment.policies[0].kind',
    change: () => onePolicy({ kind: 'everybody' }),
  },
  {
    name: 'a MAC too short',
    code: 'mac-invalid',
    path: 'enrolment.policies[0].macs[0]',
    change: () => onePolicy({ kind: 'allowList', macs: ['52:54:00:12:34'] }),
  },
  {
    name: 'a window without end',
    code: 'field-missing',
    path: 'enrolment.policies[0].until',
    change: () => onePolicy({ kind: 'openWindow', count: 3 }),
  },
  {
    name: 'too many time servers',
    code: 'list-too-long',
    ...set('privateNetwork.ntp', Array(9).fill('10.0.0.1')),
  },
  {
    name: 'a key with options',
    code: 'ssh-key-invalid',
    path: 'access.sshKeys[0]',
    change: () => [['access.sshKeys', ['command="sh" ssh-rsa AAAA']]],
  },
  {
    name: 'a private key',
    code: 'ssh-key-private',
    path: 'access.sshKeys[0]',
    change: () => [['access.sshKeys', ['-----BEGIN OPENSSH PRIVATE KEY-----']]],
  },
];
