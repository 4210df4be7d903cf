import type { Ipv4Address, MacAddress } from '@operos/cluster-model';
import { parseIpv4Address, parseMacAddress } from '@operos/cluster-model';
import type { ConfStatement } from './conf/conf-statement.ts';
import { headText } from './conf/statement-words.ts';
import { journalRecords } from './leases/journal-records.ts';

/** A host that was added or removed over OMAPI since dhcpd last wrote its journal anew. */
export interface JournalHost {
  /** As it was given over OMAPI: not necessarily a node's name. */
  readonly name: string;
  /** A removed host stays away even if dhcpd.conf declares it, until it is added over OMAPI again. */
  readonly deleted: boolean;
  readonly mac?: MacAddress;
  readonly address?: Ipv4Address;
}

/** Reads the hosts of dhcpd.leases(5), in order of name; the last record of a name wins. Never throws. */
export function parseJournalHosts(text: string): JournalHost[] {
  const hosts = new Map<string, JournalHost>();
  for (const statement of journalRecords(text, 'host')) {
    const host = readJournalHost(statement);
    hosts.set(host.name, host);
  }
  return [...hosts.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readJournalHost(statement: ConfStatement): JournalHost {
  const mac = parseMacAddress(innerWord(statement, 'hardware ethernet'));
  const address = parseIpv4Address(innerWord(statement, 'fixed-address'));
  return {
    name: statement.head[1]?.text ?? '',
    deleted: statement.body?.some((inner) => headText(inner) === 'deleted') ?? false,
    ...(mac === undefined ? {} : { mac }),
    ...(address === undefined ? {} : { address }),
  };
}

function innerWord(statement: ConfStatement, keyword: string): string {
  const inner = statement.body?.find((child) => headText(child).startsWith(`${keyword} `));
  return inner?.head.at(-1)?.text ?? '';
}
