import type {
  AddressRange,
  DnsName,
  InterfaceName,
  Ipv4Address,
  Ipv4Network,
  MacAddress,
  NodeName,
} from '@operos/cluster-model';
import type { BootFileName } from './boot-file-name.ts';
import type { BootUrl } from './boot-url.ts';
import type { HttpArchitecture, TftpArchitecture } from './client-architecture.ts';
import type { OmapiSecret } from './omapi-secret.ts';

/** All that dhcpd is told about the private network. Check it with `checkDhcpConfig` before it is rendered. */
export interface DhcpModel {
  readonly network: Ipv4Network;
  /** The controller's own address, sent as server identifier (option 54). */
  readonly serverAddress: Ipv4Address;
  /** Where dhcpd listens; rendered into /etc/default/isc-dhcp-server. */
  readonly interfaces: readonly InterfaceName[];
  /** Whether a client that asks for an address of another network is told to drop it. */
  readonly authoritative: boolean;
  readonly routers: readonly Ipv4Address[];
  readonly dnsServers: readonly Ipv4Address[];
  readonly ntpServers: readonly Ipv4Address[];
  readonly domainName: DnsName | null;
  readonly searchDomains: readonly DnsName[];
  readonly leaseSeconds: LeaseSeconds;
  /** Addresses lent to machines nobody has named yet. Keep it small: dhcpd walks the list for each packet. */
  readonly ranges: readonly AddressRange[];
  /** Null where machines are given addresses but nothing to boot. */
  readonly boot: BootSettings | null;
  /** Machines with a lasting name and address. Their order means nothing. */
  readonly hosts: readonly DhcpHost[];
  /** Null where hosts are only ever added by a restart. */
  readonly omapi: OmapiSettings | null;
}

/** How long an address is lent, in seconds: to who does not ask, and at most. */
export interface LeaseSeconds {
  readonly default: number;
  readonly max: number;
}

/** What a machine is told to load, by what its firmware says it is. */
export interface BootSettings {
  /** The TFTP server (`siaddr`). */
  readonly nextServer: Ipv4Address;
  readonly tftp: Readonly<Partial<Record<TftpArchitecture, TftpBoot>>>;
  readonly http: Readonly<Partial<Record<HttpArchitecture, BootUrl>>>;
  /** What iPXE is told once it runs (user class `iPXE`), or null where it is not used. */
  readonly ipxeScript: BootFileName | BootUrl | null;
}

/** A loader fetched over TFTP. */
export interface TftpBoot {
  readonly file: BootFileName;
  /** Where that loader finds everything else (option 210, RFC 5071). */
  readonly pathPrefix?: BootUrl;
}

/** A machine with a lasting address; it gets the same one by whichever of its interfaces asks. */
export interface DhcpHost {
  readonly name: NodeName;
  readonly mac: readonly MacAddress[];
  readonly address: Ipv4Address;
  /** Overrides what its architecture would be told to load. */
  readonly bootFile?: BootFileName | BootUrl;
}

/** The port by which a host is added while dhcpd runs. dhcpd opens it on every interface: keep it firewalled. */
export interface OmapiSettings {
  readonly port: number;
  readonly keyName: NodeName;
  readonly keyAlgorithm: 'hmac-sha256';
  readonly secret: OmapiSecret;
}
