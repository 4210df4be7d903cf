import type { BootStageId, BootTrouble, Ipv4Address, MacAddress } from '@operos/cluster-model';
import { dhcpProbeMac, type DhcpSighting, parseDhcpdLog } from '@operos/dhcp-config';
import {
  bootReportOf,
  bootStageOf,
  parseBootAccessLog,
  parseTftpLog,
  parseLayerName,
  type LayerName,
} from '@operos/pxe';

/** What one log line says of one machine; which one is known by its card, its address, or both. */
export interface WireSighting {
  readonly stage: BootStageId | null;
  readonly mac?: MacAddress;
  readonly address?: Ipv4Address;
  /** Milliseconds since the epoch; absent when the line does not say. */
  readonly at?: number;
  /** What went wrong, in the daemon's words. */
  readonly trouble?: string;
  /** What stops the machine, as it told itself. */
  readonly complaint?: Omit<BootTrouble, 'at'>;
}

const TOP_LAYER = parseLayerName('worker') as LayerName;

/** Reads a line of dhcpd's log. The controller's own probe for other DHCP servers is no machine. */
export function readDhcpdLine(line: string): WireSighting | undefined {
  const seen = parseDhcpdLog(line);
  return seen?.mac === undefined || seen.mac === dhcpProbeMac
    ? undefined
    : dhcpdSighting(seen, seen.mac);
}

function dhcpdSighting(
  { kind, address, at, trouble }: DhcpSighting,
  mac: MacAddress,
): WireSighting | undefined {
  const stage =
    kind === 'discover' ? 'address-requested' : kind === 'ack' ? 'address-leased' : null;
  if (stage === null && trouble === undefined) return undefined;
  return {
    stage,
    mac,
    ...(address === undefined ? {} : { address }),
    ...(at === undefined ? {} : { at }),
    ...(trouble === undefined ? {} : { trouble }),
  };
}

/** Reads a line of tftpd's log. */
export function readTftpdLine(line: string): WireSighting | undefined {
  const seen = parseTftpLog(line);
  if (seen === undefined) return undefined;
  const at = timeOf(line);
  if (seen.kind === 'refused')
    return { stage: null, address: seen.client, trouble: seen.reason, ...at };
  const stage = bootStageOf(seen.path, TOP_LAYER);
  return stage === undefined ? undefined : { stage, address: seen.client, ...at };
}

/** tftpd tells no time of its own; syslog and journald put an RFC 3339 time before its words, if they are asked to. */
function timeOf(line: string): Pick<WireSighting, 'at'> {
  const at = Date.parse(/^[0-9]{4}-\S+/.exec(line)?.[0] ?? '');
  return Number.isNaN(at) ? {} : { at };
}

/** Reads a line of the boot server's access log: a file that a machine fetched whole, or what it told. */
export function readBootAccessLine(line: string): WireSighting | undefined {
  const fetched = parseBootAccessLog(line);
  if (fetched === undefined) return undefined;
  const { client: address, at } = fetched;
  const report = bootReportOf(fetched);
  if (report?.kind === 'progress') return { stage: report.stage, address, at };
  if (report?.kind === 'trouble')
    return { stage: null, address, at, complaint: { code: report.code, layer: report.layer } };
  const stage = fetched.complete ? bootStageOf(fetched.path, TOP_LAYER) : undefined;
  return stage === undefined ? undefined : { stage, address, at };
}
