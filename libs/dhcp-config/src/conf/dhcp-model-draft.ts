import type {
  AddressRange,
  DnsName,
  InterfaceName,
  Ipv4Address,
  Ipv4Network,
  NodeName,
} from '@operos/cluster-model';
import type { BootSettings, DhcpHost, DhcpModel, OmapiSettings } from '../dhcp-model.ts';
import type { OmapiSecret } from '../omapi-secret.ts';
import { ConfIssues } from './conf-issues.ts';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A key that a file declares, whether or not it is used. */
export interface DeclaredKey {
  readonly algorithm: string;
  readonly secret: OmapiSecret;
}

/** A model while its file is being read. */
export class DhcpModelDraft {
  readonly issues = new ConfIssues();
  network: Ipv4Network | undefined;
  serverAddress: Ipv4Address | undefined;
  interfaces: readonly InterfaceName[] = [];
  authoritative = false;
  routers: readonly Ipv4Address[] = [];
  dnsServers: readonly Ipv4Address[] = [];
  ntpServers: readonly Ipv4Address[] = [];
  domainName: DnsName | null = null;
  searchDomains: readonly DnsName[] = [];
  /** dhcpd's own defaults, dhcpd.conf(5). */
  readonly leaseSeconds = { default: 43_200, max: 86_400 };
  readonly ranges: AddressRange[] = [];
  nextServer: Ipv4Address | undefined;
  readonly tftp: Writable<BootSettings['tftp']> = {};
  readonly http: Writable<BootSettings['http']> = {};
  ipxeScript: BootSettings['ipxeScript'] = null;
  readonly hosts: DhcpHost[] = [];
  readonly keys = new Map<string, DeclaredKey>();
  omapiPort: number | undefined;
  omapiKey: NodeName | undefined;

  /** The model, or undefined if the file lacks what no model can do without. */
  build(): DhcpModel | undefined {
    const { network, serverAddress } = this;
    if (network === undefined) this.issues.missing('network', 'a subnet declaration');
    if (serverAddress === undefined) this.issues.missing('serverAddress', 'a server-identifier');
    if (network === undefined || serverAddress === undefined) return undefined;
    return {
      network,
      serverAddress,
      interfaces: this.interfaces,
      authoritative: this.authoritative,
      routers: this.routers,
      dnsServers: this.dnsServers,
      ntpServers: this.ntpServers,
      domainName: this.domainName,
      searchDomains: this.searchDomains,
      leaseSeconds: { ...this.leaseSeconds },
      ranges: this.ranges,
      boot: this.boot(),
      hosts: this.hosts,
      omapi: this.omapi(),
    };
  }

  private boot(): BootSettings | null {
    const { nextServer, tftp, http, ipxeScript } = this;
    return nextServer === undefined ? null : { nextServer, tftp, http, ipxeScript };
  }

  private omapi(): OmapiSettings | null {
    const { omapiPort: port, omapiKey: keyName } = this;
    if (port === undefined) return null;
    const key = this.keys.get(keyName ?? '');
    if (keyName !== undefined && key?.algorithm === 'hmac-sha256')
      return { port, keyName, keyAlgorithm: 'hmac-sha256', secret: key.secret };
    this.issues.missing('omapi.keyName', 'an omapi-key of algorithm hmac-sha256');
    return null;
  }
}
