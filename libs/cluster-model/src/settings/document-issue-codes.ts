import type { IssueCode } from './issue-code.ts';

/** What can be wrong with the form of a settings document: its text, its fields, each value by itself. */
export const documentIssueCodes = {
  'document-too-large': {
    severity: 'error',
    meaning: 'The document is larger than 256 KiB.',
    remedy: 'Check that this is the settings document and no other file.',
  },
  'document-syntax': {
    severity: 'error',
    meaning: 'The text is neither YAML 1.2 nor JSON, or names a field twice, or uses a YAML alias.',
    remedy: 'Correct the text at the line that the message names.',
  },
  'type-mismatch': {
    severity: 'error',
    meaning: 'A value is of another kind: a number for text, nothing for a section.',
    remedy:
      'Write a value of the kind that is expected, or delete the field if it may be left out.',
  },
  'field-missing': {
    severity: 'error',
    meaning: 'A field that has no default is absent.',
    remedy: 'Add the field.',
  },
  'field-unknown': {
    severity: 'error',
    meaning: 'A field is not part of the settings.',
    remedy: 'Correct its name or delete it.',
  },
  'choice-unknown': {
    severity: 'error',
    meaning: 'A value is none of those to choose from.',
    remedy: 'Choose one of the values that the message names.',
  },
  'number-out-of-range': {
    severity: 'error',
    meaning: 'A number is too small, too large or not whole.',
    remedy: 'Write a whole number between the bounds that the message names.',
  },
  'list-too-long': {
    severity: 'error',
    meaning: 'A list has too many entries.',
    remedy: 'Delete entries until the list is short enough.',
  },
  'text-invalid': {
    severity: 'error',
    meaning: 'A text is empty, too long, or holds control characters.',
    remedy: 'Write a text that can be read; line breaks and any language are allowed.',
  },
  'country-invalid': {
    severity: 'error',
    meaning: 'A country is not two capital letters (ISO 3166-1 alpha-2).',
    remedy: 'Write the code of the country, such as DE, CA or JP.',
  },
  'address-invalid': {
    severity: 'error',
    meaning: 'A text is no IPv4 address in dotted decimal.',
    remedy: 'Write four numbers from 0 to 255 without leading zeros, such as 192.168.33.10.',
  },
  'network-invalid': {
    severity: 'error',
    meaning: 'A text is no IPv4 network in CIDR form.',
    remedy: 'Write the first address of the network and its length, such as 192.168.33.0/24.',
  },
  'network-host-bits': {
    severity: 'error',
    meaning: 'A network is given by an address inside it instead of its first one.',
    remedy: 'Write the network’s first address.',
  },
  'ipv6-unsupported': {
    severity: 'error',
    meaning: 'An IPv6 address or network was given; the cluster’s own networks are IPv4.',
    remedy: 'Choose an IPv4 address or network.',
  },
  'mac-invalid': {
    severity: 'error',
    meaning: 'A text is no MAC address of a network card, or a multicast one.',
    remedy: 'Write six bytes in hexadecimal, such as 52:54:00:12:34:56.',
  },
  'interface-invalid': {
    severity: 'error',
    meaning: 'A text cannot be the name of a network interface.',
    remedy: 'Write the name as `ip link` shows it, such as enp3s0.',
  },
  'name-invalid': {
    severity: 'error',
    meaning: 'A text is no lower-case DNS label, or no name made of them.',
    remedy: 'Use lower-case letters, digits and hyphens; begin and end with a letter or a digit.',
  },
  'disk-invalid': {
    severity: 'error',
    meaning: 'A text is no path under /dev/disk.',
    remedy: 'Take the path from `ls -l /dev/disk/by-id`.',
  },
  'disk-unstable': {
    severity: 'error',
    meaning: 'A disk is named by the order in which it was found, which another disk can change.',
    remedy: 'Take the path that leads to this disk from `ls -l /dev/disk/by-id`.',
  },
  'disk-partition': {
    severity: 'error',
    meaning: 'A partition was given where a whole disk is needed.',
    remedy: 'Delete the ending -partN.',
  },
  'ssh-key-invalid': {
    severity: 'error',
    meaning: 'A text is no SSH public key of an accepted type, or an RSA key below 2048 bits.',
    remedy: 'Copy one whole line of a .pub file; make a key with `ssh-keygen -t ed25519`.',
  },
  'ssh-key-private': {
    severity: 'error',
    meaning: 'A private key was given where a public one is needed.',
    remedy: 'Copy the .pub file instead. Make a new key if this document was stored or sent.',
  },
  'uuid-invalid': {
    severity: 'error',
    meaning: 'A text is no UUID, or one that many machines share, such as all zeros.',
    remedy: 'Take it from `dmidecode -s system-uuid` or from the node’s page.',
  },
  'time-invalid': {
    severity: 'error',
    meaning: 'A text is no instant in UTC.',
    remedy: 'Write it like 2026-11-23T18:00:00Z.',
  },
  'token-id-invalid': {
    severity: 'error',
    meaning: 'A text cannot be the public part of a join token.',
    remedy: 'Use 6 to 32 lower-case letters and digits. The secret part never belongs here.',
  },
} as const satisfies Readonly<Record<string, IssueCode>>;
