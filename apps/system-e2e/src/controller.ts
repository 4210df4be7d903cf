import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dhcpdReadableFolder, isDhcpdConfined } from '@operos/dhcp-config/node';
import { NamespaceBridge, NetworkNamespaces } from '@operos/dhcp-config/testing';
import { writeBootImages } from './boot-images.ts';
import {
  agentPort,
  controllerAddress,
  controllerSettings,
  prefixLength,
} from './controller-settings.ts';
import { Daemon } from './daemon.ts';
import { eventually } from './eventually.ts';
import { isListening } from './is-listening.ts';
import { programs } from './programs.ts';
import { TeamsterSession } from './teamster-session.ts';
import { tftpdCommand } from './tftpd-command.ts';

const BOOT_PORT = 5080;
const HTTP_PORT = 8080;

/** A controller in a network namespace: Teamster's bundle, and the real daemons on the files that it writes. */
export class Controller {
  readonly wire = new NetworkNamespaces({ address: controllerAddress, prefixLength });
  /** Where everything of this controller lies, and what it shall be removed with. */
  readonly folder = mkdtempSync(join(dhcpdReadableFolder(), 'operos-path-'));
  /** Below here Teamster writes the files of the controller. */
  readonly root = join(this.folder, 'root');
  readonly leasesFile = isDhcpdConfined()
    ? `/var/lib/dhcp/dhcpd.leases.${basename(this.folder)}` // AppArmor lets dhcpd write nowhere else
    : join(this.folder, 'dhcpd.leases');
  readonly #daemons: Daemon[] = [];
  #dhcpd: Daemon | undefined;
  #bridge: NamespaceBridge | undefined;

  /** Starts everything and returns when every daemon listens; cleans up if one does not. */
  static async start(): Promise<Controller> {
    const controller = new Controller();
    try {
      await controller.#startTeamster();
      await controller.#startBootDaemons();
      return controller;
    } catch (error) {
      await controller.stop();
      throw error;
    }
  }

  get bootTree(): string {
    return join(this.root, 'srv/operos/boot');
  }

  /** Signs in as the first admin. */
  async signIn(): Promise<TeamsterSession> {
    this.#bridge ??= await NamespaceBridge.open(this.wire.server, HTTP_PORT);
    const url = `http://127.0.0.1:${this.#bridge.port}`;
    return TeamsterSession.open(url, join(this.folder, 'data/admin-password'));
  }

  /** Has dhcpd read its file again, as a restart of its unit does. */
  async restartDhcpd(): Promise<void> {
    await this.#dhcpd?.stop();
    await this.#startDhcpd();
  }

  /** Ends every daemon and removes every file and namespace. */
  async stop(): Promise<void> {
    this.#bridge?.close();
    await Promise.all(this.#daemons.map((daemon) => daemon.stop()));
    this.wire.remove();
    rmSync(this.folder, { recursive: true, force: true });
    for (const suffix of ['', '~']) rmSync(this.leasesFile + suffix, { force: true });
  }

  async #startTeamster(): Promise<void> {
    chmodSync(this.folder, 0o755); // the daemons read the boot tree as another user
    mkdirSync(this.root);
    const settings = join(this.folder, 'settings.yaml');
    writeFileSync(settings, controllerSettings(this.wire.serverInterface));
    writeFileSync(this.leasesFile, '');
    const teamster = this.#run('teamster', [process.execPath, programs.teamster], {
      OPEROS_DATA_DIR: join(this.folder, 'data'),
      OPEROS_HOST_ROOT: this.root,
      OPEROS_OMAPI: '1',
      OPEROS_SETTINGS_FILE: settings,
      OPEROS_IMAGES_FILE: writeBootImages(this.root),
      OPEROS_HTTP_PORT: `${HTTP_PORT}`,
      OPEROS_AGENT_HOST: controllerAddress,
      OPEROS_AGENT_PORT: `${agentPort}`,
      OPEROS_SERVER_ADDRESSES: controllerAddress,
      OPEROS_DHCPD_LEASES: this.leasesFile,
      OPEROS_DHCPD_LOG: this.#logOf('dhcpd'),
      OPEROS_TFTPD_LOG: this.#logOf('tftpd'),
      OPEROS_BOOT_ACCESS_LOG: join(this.root, 'var/log/operos/boot-access.log'),
    });
    await this.#untilUp(teamster, () => isListening(this.wire.server, 'tcp', HTTP_PORT));
    const files = [
      'etc/dhcp/dhcpd.conf',
      'etc/operos/boot-server.conf',
      'srv/operos/boot/boot.ipxe',
    ];
    await this.#untilUp(teamster, () => files.every((file) => existsSync(join(this.root, file))));
  }

  async #startBootDaemons(): Promise<void> {
    const { server } = this.wire;
    await this.#startDhcpd();
    const tftpd = this.#run('tftpd', tftpdCommand(this.bootTree));
    const nginxConf = join(this.root, 'etc/operos/boot-server.conf');
    const nginx = this.#run('nginx', [programs.nginx, '-c', nginxConf]);
    await this.#untilUp(tftpd, () => isListening(server, 'udp', 69));
    await this.#untilUp(nginx, () => isListening(server, 'tcp', BOOT_PORT));
  }

  async #startDhcpd(): Promise<void> {
    const conf = join(this.root, 'etc/dhcp/dhcpd.conf');
    const files = ['-cf', conf, '-lf', this.leasesFile, '--no-pid'];
    const command = [programs.dhcpd, '-4', '-d', '-f', ...files, this.wire.serverInterface];
    const dhcpd = this.#run('dhcpd', command);
    this.#dhcpd = dhcpd;
    await this.#untilUp(dhcpd, () => dhcpd.printed.includes('Server starting service.'));
  }

  #run(name: string, command: readonly string[], environment = {}): Daemon {
    const daemon = new Daemon({
      namespace: this.wire.server,
      command,
      environment,
      log: this.#logOf(name),
      // dhcpd tells no time of its own; journald would.
      ...(name === 'dhcpd'
        ? { prefix: () => `${new Date().toISOString()} controller dhcpd[1]: ` }
        : {}),
    });
    this.#daemons.push(daemon);
    return daemon;
  }

  #logOf(name: string): string {
    return join(this.folder, `${name}.log`);
  }

  async #untilUp(daemon: Daemon, isUp: () => boolean): Promise<void> {
    await eventually('the daemon to be up', () => {
      if (!daemon.isRunning) throw new Error(`Expected a daemon to run, got:\n${daemon.printed}`);
      return isUp() || undefined;
    });
  }
}
