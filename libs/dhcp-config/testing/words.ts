import type { DnsName, InterfaceName, MacAddress, NodeName } from '@operos/cluster-model';
import {
  parseDnsName,
  parseInterfaceName,
  parseMacAddress,
  parseNodeName,
} from '@operos/cluster-model';
import fc from 'fast-check';
import type { BootFileName, BootUrl, OmapiSecret } from '../src/index.ts';
import { parseBootFileName, parseBootUrl, parseOmapiSecret } from '../src/index.ts';

// Built once: an arbitrary of a regular expression is expensive to make and cheap to draw from.
const labels = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,12}[a-z0-9])?$/);
const reserved = ['option', 'host', 'subnet', 'if', 'all', 'null', '0', '10', '0x1f', '1e5', 'hw'];

/** Node names, words of dhcpd's own grammar and numbers among them. */
export const nodeNames: fc.Arbitrary<NodeName> = parsed(
  fc.oneof({ weight: 9, arbitrary: labels }, fc.constantFrom(...reserved)),
  parseNodeName,
);

/** DNS names of one to three labels. */
export const dnsNames: fc.Arbitrary<DnsName> = parsed(
  fc.array(labels, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.')),
  parseDnsName,
);

/** Unicast MAC addresses. */
export const macAddresses: fc.Arbitrary<MacAddress> = parsed(
  fc
    .tuple(fc.constantFrom('00', '3c', '52', 'a0', 'fe'), fc.integer({ min: 0, max: 2 ** 40 - 1 }))
    .map(
      ([first, rest]) =>
        first +
        (rest.toString(16).padStart(10, '0').match(/../g) ?? []).map((byte) => `:${byte}`).join(''),
    ),
  parseMacAddress,
);

/** Names of network interfaces. */
export const interfaceNames: fc.Arbitrary<InterfaceName> = parsed(
  fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,14}$/),
  parseInterfaceName,
);

/** Paths below the TFTP root. */
export const bootFileNames: fc.Arbitrary<BootFileName> = parsed(
  fc
    .array(fc.stringMatching(/^[A-Za-z0-9_-][A-Za-z0-9._-]{0,20}$/), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('/')),
  parseBootFileName,
);

/** URLs by address and by name. */
export const bootUrls: fc.Arbitrary<BootUrl> = parsed(
  fc
    .tuple(
      fc.constantFrom('http', 'https'),
      fc.oneof(fc.ipV4(), dnsNames),
      fc.option(fc.integer({ min: 1, max: 65_535 })),
      bootFileNames,
    )
    .map(
      ([scheme, host, port, path]) =>
        `${scheme}://${host}${port === null ? '' : `:${port}`}/${path}`,
    ),
  parseBootUrl,
);

/** Keys of 16 to 64 bytes. */
export const omapiSecrets: fc.Arbitrary<OmapiSecret> = parsed(
  fc
    .uint8Array({ minLength: 16, maxLength: 64 })
    .map((bytes) => btoa(String.fromCharCode(...bytes))),
  parseOmapiSecret,
);

function parsed<T>(
  texts: fc.Arbitrary<string>,
  parse: (text: string) => T | undefined,
): fc.Arbitrary<T> {
  return texts.filter((text) => parse(text) !== undefined).map((text) => parse(text) as T);
}
