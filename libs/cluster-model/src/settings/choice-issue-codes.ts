import type { IssueCode } from './issue-code.ts';

/** What can be wrong with names, hardware and ways in, between values that are each fine by themselves. */
export const choiceIssueCodes = {
  'interface-shared': {
    severity: 'error',
    meaning: 'Private and public network are on the same network card.',
    remedy: 'Choose another card for one of them, or disable the public network.',
  },
  'interface-virtual': {
    severity: 'error',
    meaning: 'An interface exists only inside the machine and leads to no cable.',
    remedy: 'Choose a physical network card, a bond or a VLAN of one.',
  },
  'domain-clash': {
    severity: 'error',
    meaning: 'One name belongs to two domains that are answered by different servers.',
    remedy: 'Choose domains of which neither is part of the other.',
  },
  'domain-multicast': {
    severity: 'warning',
    meaning: 'Names under .local are looked up by multicast on many machines (RFC 6762).',
    remedy: 'Choose a domain of your own, or one under .internal.',
  },
  'domain-too-long': {
    severity: 'error',
    meaning: 'A domain is so long that the names under it exceed 253 characters.',
    remedy: 'Choose a shorter domain.',
  },
  'name-reserved': {
    severity: 'error',
    meaning: 'A name has a meaning of its own on every machine.',
    remedy: 'Choose another name.',
  },
  'name-like-address': {
    severity: 'error',
    meaning: 'A name ends in a number, so programs take it for an address.',
    remedy: 'Choose a name whose last part begins with a letter.',
  },
  'disk-shared': {
    severity: 'error',
    meaning: 'A disk is to be the mirror of itself.',
    remedy: 'Choose another disk for the mirror, or delete it.',
  },
  'disk-by-slot': {
    severity: 'warning',
    meaning: 'A disk is named by its slot; another disk put there would be taken for it.',
    remedy: 'Take the disk’s path under /dev/disk/by-id if it has one.',
  },
  'policy-repeated': {
    severity: 'error',
    meaning: 'Two enrolment policies are the same, or share a token.',
    remedy: 'Delete one of them.',
  },
  'policy-open': {
    severity: 'warning',
    meaning: 'Any machine on the private network is admitted while the window is open.',
    remedy: 'Watch the node list while it is open, and delete the policy afterwards.',
  },
  'allow-list-empty': {
    severity: 'warning',
    meaning: 'An allow list without entries admits nobody.',
    remedy: 'Add serial numbers, UUIDs or MAC addresses, or delete the policy.',
  },
  'serial-placeholder': {
    severity: 'error',
    meaning:
      'A serial number is one that manufacturers leave in for none, so any machine may have it.',
    remedy: 'Allow the machine by its UUID or a MAC address.',
  },
  'mac-not-lasting': {
    severity: 'warning',
    meaning: 'A MAC address was made up by software, so any machine may take it.',
    remedy: 'Allow the machine by the address printed on its network card.',
  },
  'entry-repeated': {
    severity: 'warning',
    meaning: 'A list has the same entry twice.',
    remedy: 'Delete one of them.',
  },
  'no-shell-access': {
    severity: 'warning',
    meaning: 'Neither SSH nor the console lets anybody log in when the web interface is down.',
    remedy: 'Add an SSH key, or allow the console login.',
  },
} as const satisfies Readonly<Record<string, IssueCode>>;
