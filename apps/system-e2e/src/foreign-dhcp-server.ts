import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dhcpdReadableFolder, isDhcpdConfined } from '@operos/dhcp-config/node';
import { eventually, NamespaceDaemon, type NetworkNamespaces } from '@operos/dhcp-config/testing';
import { programs } from './programs.ts';

const ADDRESS = '192.168.1.1';

/** A DHCP server that somebody plugged in: a network of its own, and something to boot. */
export class ForeignDhcpServer {
  readonly #folder = mkdtempSync(join(dhcpdReadableFolder(), 'operos-foreign-'));
  readonly #leasesFile = isDhcpdConfined()
    ? `/var/lib/dhcp/dhcpd.leases.${basename(this.#folder)}` // AppArmor lets dhcpd write nowhere else
    : join(this.#folder, 'dhcpd.leases');
  readonly #daemon: NamespaceDaemon;

  private constructor(wire: NetworkNamespaces, identifier: string) {
    const conf = join(this.#folder, 'dhcpd.conf');
    writeFileSync(conf, confOf(identifier));
    writeFileSync(this.#leasesFile, '');
    const files = ['-cf', conf, '-lf', this.#leasesFile, '--no-pid'];
    this.#daemon = new NamespaceDaemon({
      namespace: wire.client,
      command: [programs.dhcpd, '-4', '-d', '-f', ...files, wire.clientInterface],
      log: join(this.#folder, 'dhcpd.log'),
    });
  }

  /** Starts it at the other end of the controller's cable; it calls itself by its own address if unsaid. */
  static async start(wire: NetworkNamespaces, identifier = ADDRESS): Promise<ForeignDhcpServer> {
    wire.addClientAddress(`${ADDRESS}/24`);
    const server = new ForeignDhcpServer(wire, identifier);
    const isUp = () => server.printed.includes('Server starting service.') || undefined;
    await eventually('the other DHCP server to start', isUp);
    return server;
  }

  /** All that it logged. */
  get printed(): string {
    return this.#daemon.printed;
  }

  async stop(): Promise<void> {
    await this.#daemon.stop();
    rmSync(this.#folder, { recursive: true, force: true });
    for (const suffix of ['', '~']) rmSync(this.#leasesFile + suffix, { force: true });
  }
}

function confOf(identifier: string): string {
  return `authoritative;
server-identifier ${identifier};
default-lease-time 600;
subnet 192.168.1.0 netmask 255.255.255.0 {
  range 192.168.1.50 192.168.1.60;
  filename "evil.0";
}
`;
}
