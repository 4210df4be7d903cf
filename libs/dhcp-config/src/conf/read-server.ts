import { readBootClass } from './read-boot-class.ts';
import { readHost } from './read-host.ts';
import { readKey } from './read-key.ts';
import type { Readings } from './read-statements.ts';
import { constant } from './read-statements.ts';
import { readSubnet } from './read-subnet.ts';
import { readValue, reading } from './value-reader.ts';

/** What is known of the statements at the top of a dhcpd.conf. */
export const serverReadings: Readings = new Map([
  [
    'authoritative',
    (draft) => {
      draft.authoritative = true;
    },
  ],
  [
    'not authoritative',
    (draft) => {
      draft.authoritative = false;
    },
  ],
  [
    'server-identifier',
    (draft, statement) => {
      draft.serverAddress = readValue(draft.issues, statement, reading.addresses(1));
    },
  ],
  ['ddns-update-style', constant('ddns-update-style none')],
  ['ignore-client-uids', constant('ignore-client-uids true')],
  ['use-host-decl-names', constant('use-host-decl-names on')],
  [
    'default-lease-time',
    (draft, statement) => {
      const seconds = readValue(draft.issues, statement, reading.number(1));
      draft.leaseSeconds.default = seconds ?? draft.leaseSeconds.default;
    },
  ],
  [
    'max-lease-time',
    (draft, statement) => {
      const seconds = readValue(draft.issues, statement, reading.number(1));
      draft.leaseSeconds.max = seconds ?? draft.leaseSeconds.max;
    },
  ],
  [
    'next-server',
    (draft, statement) => {
      draft.nextServer = readValue(draft.issues, statement, reading.addresses(1));
    },
  ],
  [
    'omapi-port',
    (draft, statement) => {
      draft.omapiPort = readValue(draft.issues, statement, reading.number(1));
    },
  ],
  [
    'omapi-key',
    (draft, statement) => {
      draft.omapiKey = readValue(draft.issues, statement, reading.label(1));
    },
  ],
  ['key', readKey],
  ['class', readBootClass],
  ['subnet', readSubnet],
  ['host', readHost],
]);
