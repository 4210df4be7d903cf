import { parseIpv4Address, parseMacAddress } from '@operos/cluster-model';
import type { DhcpSighting, DhcpTrouble } from './log/dhcp-sighting.ts';
import { logPatterns, troubles } from './log/log-patterns.ts';

const PREFIX =
  /^(?:(?<time>[0-9]{4}-\S+) |[A-Z][a-z]{2} [ 0-9][0-9] [0-9:]{8} )?(?:\S+ )?dhcpd(?:\[[0-9]+\])?: /;
const LONGEST = 2048;

/**
 * Reads a line of dhcpd's log, as syslog or journald writes it (`Nov 23 18:25:01 ctrl dhcpd[12]: …`, or with an
 * RFC 3339 time) or as `dhcpd -d` prints it. Undefined for a line that tells of no DHCP message.
 */
export function parseDhcpdLog(line: string): DhcpSighting | undefined {
  if (line.length > LONGEST) return undefined;
  const prefix = PREFIX.exec(line);
  const message = line.slice(prefix?.[0].length ?? 0);
  for (const { kind, pattern } of logPatterns) {
    const groups = pattern.exec(message)?.groups;
    if (groups !== undefined)
      return { kind, ...readGroups(groups), ...readTime(prefix?.groups?.time) };
  }
  return undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

function readGroups(groups: Groups): Omit<DhcpSighting, 'kind' | 'at'> {
  const mac = parseMacAddress(groups.mac ?? '');
  const address = parseIpv4Address(groups.address ?? '');
  const server = parseIpv4Address(groups.server ?? '');
  const trouble = readTrouble(groups.note);
  return {
    ...(mac === undefined ? {} : { mac }),
    ...(address === undefined ? {} : { address }),
    ...(server === undefined ? {} : { server }),
    ...optionalText('hostname', groups.hostname),
    ...optionalText('via', groups.via),
    ...(trouble === undefined ? {} : { trouble }),
  };
}

function optionalText(key: 'hostname' | 'via', text: string | undefined): Partial<DhcpSighting> {
  return text === undefined ? {} : { [key]: text };
}

function readTrouble(note: string | undefined): DhcpTrouble | undefined {
  if (note === undefined) return undefined;
  return troubles.find(({ words }) => note.includes(words))?.trouble ?? 'other';
}

function readTime(text: string | undefined): Pick<DhcpSighting, 'at'> {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? {} : { at };
}
