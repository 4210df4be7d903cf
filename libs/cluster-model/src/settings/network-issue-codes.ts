import type { IssueCode } from './issue-code.ts';

/** What can be wrong between values that are each fine by themselves, where networks and addresses meet. */
export const networkIssueCodes = {
  'network-overlap': {
    severity: 'error',
    meaning: 'Two networks have addresses in common.',
    remedy: 'Move one of them; every network needs addresses of its own.',
  },
  'network-reserved': {
    severity: 'error',
    meaning:
      'A network lies in a block with a meaning of its own: loopback, link-local, multicast.',
    remedy: 'Choose a network out of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.',
  },
  'network-not-private': {
    severity: 'warning',
    meaning: 'An internal network takes addresses that belong to somebody on the Internet.',
    remedy: 'Choose a network out of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.',
  },
  'network-docker-default': {
    severity: 'warning',
    meaning: 'A network overlaps 172.17.0.0/16, which Docker takes on any machine it runs on.',
    remedy: 'Choose another network unless no such machine will ever talk to this cluster.',
  },
  'network-too-small': {
    severity: 'error',
    meaning: 'A network has too few addresses for its purpose.',
    remedy: 'Choose a larger network: a smaller number after the slash.',
  },
  'network-too-large': {
    severity: 'error',
    meaning: 'A network is larger than Kubernetes accepts.',
    remedy: 'Choose a smaller network: a larger number after the slash.',
  },
  'network-broad': {
    severity: 'warning',
    meaning: 'A network is so large that broadcasts of so many machines would slow all of them.',
    remedy: 'Choose a /16 or smaller network.',
  },
  'pod-network-tight': {
    severity: 'warning',
    meaning: 'The pod network has room for fewer servers than the private network.',
    remedy: 'Choose a larger pod network now; it cannot grow once the cluster runs.',
  },
  'address-outside-network': {
    severity: 'error',
    meaning: 'An address does not lie in the network that it belongs to.',
    remedy: 'Choose an address inside the network.',
  },
  'address-unusable': {
    severity: 'error',
    meaning: 'An address is the first or last of its network, which no machine may have.',
    remedy: 'Choose an address between the two ends of the network.',
  },
  'address-reserved': {
    severity: 'error',
    meaning:
      'An address lies in a block that machines cannot reach: loopback, link-local, multicast.',
    remedy: 'Write the address that the machine has on a network.',
  },
  'address-shadowed': {
    severity: 'error',
    meaning: 'An outside machine has an address that the pod or service network would catch.',
    remedy: 'Move the pod or service network away from it.',
  },
  'gateway-missing': {
    severity: 'error',
    meaning: 'Without a public network nothing says how the cluster reaches other networks.',
    remedy: 'Add the gateway of the private network, or set up the public network.',
  },
  'gateway-is-self': {
    severity: 'error',
    meaning: 'A machine is to be its own gateway.',
    remedy: 'Write the address of the router.',
  },
  'range-reversed': {
    severity: 'error',
    meaning: 'A range ends before it begins.',
    remedy: 'Exchange the first and the last address.',
  },
  'range-too-large': {
    severity: 'error',
    meaning: 'The dynamic range has more than 1024 addresses, which makes DHCP slow.',
    remedy: 'Shorten it; known servers have addresses of their own outside the range.',
  },
  'range-small': {
    severity: 'warning',
    meaning: 'The dynamic range has fewer than 4 addresses for machines not yet known.',
    remedy: 'Lengthen it, or bring up new servers one after the other.',
  },
  'range-holds-address': {
    severity: 'error',
    meaning: 'The dynamic range holds an address that another machine already has.',
    remedy: 'Move the range so that this address lies outside it.',
  },
  'static-space-empty': {
    severity: 'error',
    meaning: 'No address is left for known servers outside the dynamic range.',
    remedy: 'Shorten the range or choose a larger private network.',
  },
  'dns-missing': {
    severity: 'warning',
    meaning: 'A static public network without a resolver cannot look up names outside the cluster.',
    remedy: 'Add the resolvers of the site.',
  },
} as const satisfies Readonly<Record<string, IssueCode>>;
