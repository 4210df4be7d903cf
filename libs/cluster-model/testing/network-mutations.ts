import type { ClusterSettings, Ipv4Address, Ipv4Network } from '../src/index.ts';
import {
  broadcastAddress,
  dynamicRange,
  ipv4Plus,
  networkAddress,
  networkOf,
  networkSize,
} from '../src/index.ts';
import { removed } from './changed-document.ts';
import { type Changes, dhcpSite, type Mutation, set } from './mutation.ts';

const fixedSite = {
  mode: 'static',
  interface: 'public0',
  network: '203.0.113.0/24',
  address: '203.0.113.20',
  gateway: '203.0.113.1',
  dns: ['203.0.113.2'],
};
const statically: Changes = [['publicNetwork', fixedSite]];
const singleNic: Changes = [['publicNetwork', { mode: 'disabled' }]];
const plainLan: Changes = [
  ['privateNetwork.range', removed],
  ['privateNetwork.gateway', removed],
  ['privateNetwork.dns', []],
  ['privateNetwork.ntp', []],
  ...dhcpSite,
];

/** Mutations of networks and addresses that are each fine by themselves. */
export const networkMutations: readonly Mutation[] = [
  {
    name: 'a network given by a host',
    code: 'network-host-bits',
    path: 'privateNetwork.network',
    change: (s) => [
      ['privateNetwork.network', `${ipv4Plus(networkAddress(s.privateNetwork.network), 1)}/24`],
    ],
  },
  {
    name: 'pods inside the private network',
    code: 'network-overlap',
    path: 'kubernetes.podNetwork',
    change: (s) => [['kubernetes.podNetwork', around(s.privateNetwork.network)]],
  },
  {
    name: 'services inside the pods',
    code: 'network-overlap',
    path: 'kubernetes.serviceNetwork',
    change: (s) => [['kubernetes.serviceNetwork', s.kubernetes.podNetwork]],
  },
  {
    name: 'the site inside the pods',
    code: 'network-overlap',
    path: 'kubernetes.podNetwork',
    given: statically,
    change: () => [['kubernetes.podNetwork', '203.0.0.0/16']],
  },
  {
    name: 'the site on the private network',
    code: 'network-overlap',
    path: 'publicNetwork.network',
    given: statically,
    change: (s) => [['publicNetwork.network', s.privateNetwork.network]],
  },
  {
    name: 'services on the loopback',
    code: 'network-reserved',
    ...set('kubernetes.serviceNetwork', '127.0.0.0/16'),
  },
  {
    name: 'link-local pods',
    code: 'network-reserved',
    ...set('kubernetes.podNetwork', '169.254.0.0/16'),
  },
  {
    name: 'multicast pods',
    code: 'network-reserved',
    ...set('kubernetes.podNetwork', '224.0.0.0/16'),
  },
  {
    name: 'pods for one server',
    code: 'network-too-small',
    ...set('kubernetes.podNetwork', '192.0.2.0/24'),
  },
  {
    name: 'a handful of services',
    code: 'network-too-small',
    ...set('kubernetes.serviceNetwork', '192.0.2.0/25'),
  },
  {
    name: 'more services than Kubernetes takes',
    code: 'network-too-large',
    ...set('kubernetes.serviceNetwork', '10.0.0.0/8'),
  },
  {
    name: 'a private network for four',
    code: 'network-too-small',
    path: 'privateNetwork.network',
    change: (s) => [['privateNetwork.network', networkOf(s.privateNetwork.controllerAddress, 29)]],
  },
  {
    name: 'the controller next door',
    code: 'address-outside-network',
    path: 'privateNetwork.controllerAddress',
    change: (s) => [['privateNetwork.controllerAddress', outside(s)]],
  },
  {
    name: 'the controller at the network’s own address',
    code: 'address-unusable',
    path: 'privateNetwork.controllerAddress',
    change: (s) => [['privateNetwork.controllerAddress', networkAddress(s.privateNetwork.network)]],
  },
  {
    name: 'the controller at the broadcast address',
    code: 'address-unusable',
    path: 'privateNetwork.controllerAddress',
    change: (s) => [
      ['privateNetwork.controllerAddress', broadcastAddress(s.privateNetwork.network)],
    ],
  },
  {
    name: 'the gateway next door',
    code: 'address-outside-network',
    path: 'privateNetwork.gateway',
    change: (s) => [['privateNetwork.gateway', outside(s)]],
  },
  {
    name: 'a broadcast gateway',
    code: 'address-unusable',
    path: 'privateNetwork.gateway',
    change: (s) => [['privateNetwork.gateway', broadcastAddress(s.privateNetwork.network)]],
  },
  {
    name: 'single NIC without gateway',
    code: 'gateway-missing',
    path: 'privateNetwork.gateway',
    change: () => [...singleNic, ['privateNetwork.gateway', removed]],
  },
  {
    name: 'single NIC behind itself',
    code: 'gateway-is-self',
    path: 'privateNetwork.gateway',
    change: (s) => [...singleNic, ['privateNetwork.gateway', s.privateNetwork.controllerAddress]],
  },
  {
    name: 'the site’s gateway is the controller',
    code: 'gateway-is-self',
    path: 'publicNetwork.gateway',
    given: statically,
    change: () => [['publicNetwork.gateway', fixedSite.address]],
  },
  {
    name: 'the site’s gateway is elsewhere',
    code: 'address-outside-network',
    path: 'publicNetwork.gateway',
    given: statically,
    change: () => [['publicNetwork.gateway', '203.0.114.1']],
  },
  {
    name: 'the controller outside its site',
    code: 'address-outside-network',
    path: 'publicNetwork.address',
    given: statically,
    change: () => [['publicNetwork.address', '198.51.100.7']],
  },
  {
    name: 'a reversed range',
    code: 'range-reversed',
    path: 'privateNetwork.range',
    given: plainLan,
    change: (s) => {
      const { first, last } = dynamicRange(s);
      return [['privateNetwork.range', { first: last, last: first }]];
    },
  },
  {
    name: 'a range past the end',
    code: 'address-outside-network',
    path: 'privateNetwork.range.last',
    given: plainLan,
    change: (s) => [['privateNetwork.range', { first: dynamicRange(s).first, last: outside(s) }]],
  },
  {
    name: 'a range up to the broadcast address',
    code: 'address-unusable',
    path: 'privateNetwork.range.last',
    given: plainLan,
    change: (s) => [
      [
        'privateNetwork.range',
        { first: dynamicRange(s).first, last: broadcastAddress(s.privateNetwork.network) },
      ],
    ],
  },
  {
    name: 'a range over the controller',
    code: 'range-holds-address',
    path: 'privateNetwork.range',
    given: plainLan,
    change: (s) => {
      const own = s.privateNetwork.controllerAddress;
      return [['privateNetwork.range', { first: own, last: own }]];
    },
  },
  {
    name: 'a range over the gateway',
    code: 'range-holds-address',
    path: 'privateNetwork.range',
    given: plainLan,
    change: (s) => {
      const range = dynamicRange(s);
      return [
        ['privateNetwork.range', range],
        ['privateNetwork.gateway', range.last],
      ];
    },
  },
  {
    name: 'a range for thousands',
    code: 'range-too-large',
    path: 'privateNetwork.range',
    given: [
      ...plainLan,
      ['privateNetwork.network', '198.18.0.0/16'],
      ['privateNetwork.controllerAddress', '198.18.0.1'],
    ],
    change: () => [['privateNetwork.range', { first: '198.18.1.0', last: '198.18.5.0' }]],
  },
  {
    name: 'a range over everything else',
    code: 'static-space-empty',
    path: 'privateNetwork.range',
    given: [
      ...plainLan,
      ['privateNetwork.network', '198.18.0.0/24'],
      ['privateNetwork.controllerAddress', '198.18.0.1'],
    ],
    change: () => [['privateNetwork.range', { first: '198.18.0.2', last: '198.18.0.254' }]],
  },
  {
    name: 'a resolver on the loopback',
    code: 'address-reserved',
    path: 'privateNetwork.dns[0]',
    change: () => [['privateNetwork.dns', ['127.0.0.53']]],
  },
  {
    name: 'a time server hidden by services',
    code: 'address-shadowed',
    path: 'privateNetwork.ntp[0]',
    change: (s) => [
      ['privateNetwork.ntp', [ipv4Plus(networkAddress(s.kubernetes.serviceNetwork), 9)]],
    ],
  },
];

// A network twice as large that holds the given one.
function around(network: Ipv4Network): Ipv4Network {
  const prefix = 31 - Math.log2(networkSize(network));
  return networkOf(networkAddress(network), Math.max(8, prefix));
}

function outside(settings: ClusterSettings): Ipv4Address {
  return ipv4Plus(broadcastAddress(settings.privateNetwork.network), 1);
}
