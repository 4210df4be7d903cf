import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { dhcpdReadableFolder, isDhcpdConfined } from '../../node/index.ts';
import { eventually } from '../eventually.ts';
import { bootDaemons } from './boot-daemons.ts';
import { isListening } from './is-listening.ts';
import { NamespaceDaemon } from './namespace-daemon.ts';
import { tftpdCommand } from './tftpd-command.ts';

const BOOT_PORT = 5080;
const HTTP_PORT = 8080;
const START_TIMEOUT_MS = 120_000;

/** A controller's place and first settings. */
export interface NamespaceControllerOptions {
  readonly namespace: string;
  /** The interface on which dhcpd serves; it exists and has the address. */
  readonly networkInterface: string;
  readonly address: string;
  readonly agentPort: number;
  /** Teamster's bundle. */
  readonly teamster: string;
  /** The first settings, YAML. */
  readonly settings: string;
  /** Lays the images into the controller's root and gives the path of their images.json. */
  readonly layImages: (root: string) => string;
  /** Where the daemons' logs go, kept afterwards; among the controller's own files if unsaid. */
  readonly logs?: string;
  /** More of Teamster's environment. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** A controller in a network namespace: Teamster's bundle, and the real daemons on the files that it writes. */
export class NamespaceController {
  /** Where everything of this controller lies, and what is removed with it. */
  readonly folder = newFolder(dhcpdReadableFolder());
  /** Below here Teamster writes the files of the controller. */
  readonly root = join(this.folder, 'root');
  readonly httpPort = HTTP_PORT;
  readonly passwordFile = join(this.folder, 'data/admin-password');
  readonly #options: NamespaceControllerOptions;
  readonly #leasesFile = isDhcpdConfined()
    ? `/var/lib/dhcp/dhcpd.leases.${basename(this.folder)}` // AppArmor lets dhcpd write nowhere else
    : join(this.folder, 'dhcpd.leases');
  readonly #daemons: NamespaceDaemon[] = [];
  #dhcpd: NamespaceDaemon | undefined;

  private constructor(options: NamespaceControllerOptions) {
    this.#options = options;
  }

  /** Starts everything and returns when every daemon listens; cleans up if one does not. */
  static async start(options: NamespaceControllerOptions): Promise<NamespaceController> {
    const controller = new NamespaceController(options);
    try {
      await controller.#startTeamster();
      await controller.#startBootDaemons();
      return controller;
    } catch (error) {
      await controller.stop();
      throw error;
    }
  }

  /** What dhcpd's journal holds now. */
  get leases(): string {
    return readFileSync(this.#leasesFile, 'utf8');
  }

  get bootTree(): string {
    return join(this.root, 'srv/operos/boot');
  }

  /** The layers that workers fetch. */
  get layers(): string {
    return join(this.root, 'srv/operos/layers');
  }

  get bootAccessLog(): string {
    return join(this.root, 'var/log/operos/boot-access.log');
  }

  /** Has dhcpd read its file again, as a restart of its unit does. */
  async restartDhcpd(): Promise<void> {
    await this.#dhcpd?.stop();
    await this.#startDhcpd();
  }

  /** Ends every daemon and removes every file; the namespace stays. */
  async stop(): Promise<void> {
    await Promise.all(this.#daemons.map((daemon) => daemon.stop()));
    rmSync(this.folder, { recursive: true, force: true });
    for (const suffix of ['', '~']) rmSync(this.#leasesFile + suffix, { force: true });
  }

  async #startTeamster(): Promise<void> {
    chmodSync(this.folder, 0o755); // the daemons read the boot tree as another user
    mkdirSync(this.root);
    writeFileSync(this.#leasesFile, '');
    const command = [process.execPath, this.#options.teamster];
    const teamster = this.#run('teamster', command, this.#teamsterEnvironment());
    await this.#untilUp(teamster, () => isListening(this.#options.namespace, 'tcp', HTTP_PORT));
    const files = [
      'etc/dhcp/dhcpd.conf',
      'etc/operos/boot-server.conf',
      'srv/operos/boot/boot.ipxe',
    ];
    await this.#untilUp(teamster, () => files.every((file) => existsSync(join(this.root, file))));
  }

  #teamsterEnvironment(): Readonly<Record<string, string>> {
    const { address, agentPort, settings, layImages, environment } = this.#options;
    const settingsFile = join(this.folder, 'settings.yaml');
    writeFileSync(settingsFile, settings);
    return {
      OPEROS_DATA_DIR: join(this.folder, 'data'),
      OPEROS_HOST_ROOT: this.root,
      OPEROS_OMAPI: '1',
      OPEROS_SETTINGS_FILE: settingsFile,
      OPEROS_IMAGES_FILE: layImages(this.root),
      OPEROS_HTTP_PORT: `${HTTP_PORT}`,
      OPEROS_AGENT_HOST: address,
      OPEROS_AGENT_PORT: `${agentPort}`,
      OPEROS_SERVER_ADDRESSES: address,
      OPEROS_DHCPD_LEASES: this.#leasesFile,
      OPEROS_DHCPD_LOG: this.#logOf('dhcpd'),
      OPEROS_TFTPD_LOG: this.#logOf('tftpd'),
      OPEROS_BOOT_ACCESS_LOG: this.bootAccessLog,
      ...environment,
    };
  }

  async #startBootDaemons(): Promise<void> {
    const { namespace } = this.#options;
    await this.#startDhcpd();
    const tftpd = this.#run('tftpd', tftpdCommand(this.bootTree));
    const nginxConf = join(this.root, 'etc/operos/boot-server.conf');
    const nginx = this.#run('nginx', [bootDaemons.nginx, '-c', nginxConf]);
    await this.#untilUp(tftpd, () => isListening(namespace, 'udp', 69));
    await this.#untilUp(nginx, () => isListening(namespace, 'tcp', BOOT_PORT));
  }

  async #startDhcpd(): Promise<void> {
    const conf = join(this.root, 'etc/dhcp/dhcpd.conf');
    const files = ['-cf', conf, '-lf', this.#leasesFile, '--no-pid'];
    const command = [bootDaemons.dhcpd, '-4', '-d', '-f', ...files, this.#options.networkInterface];
    const dhcpd = this.#run('dhcpd', command);
    this.#dhcpd = dhcpd;
    await this.#untilUp(dhcpd, () => dhcpd.printed.includes('Server starting service.'));
  }

  #run(name: string, command: readonly string[], environment = {}): NamespaceDaemon {
    const daemon = new NamespaceDaemon({
      namespace: this.#options.namespace,
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
    return join(this.#options.logs ?? this.folder, `${name}.log`);
  }

  async #untilUp(daemon: NamespaceDaemon, isUp: () => boolean): Promise<void> {
    const look = (): boolean | undefined => {
      if (!daemon.isRunning) throw new Error(`Expected a daemon to run, got:\n${daemon.printed}`);
      return isUp() || undefined;
    };
    await eventually('the daemon to be up', look, START_TIMEOUT_MS);
  }
}

/** Named after this process; those of processes that were killed are removed first, for they hold whole images. */
function newFolder(where: string): string {
  for (const name of readdirSync(where)) {
    const [, pid] = /^operos-path-([0-9]+)-/.exec(name) ?? [];
    if (pid !== undefined && !existsSync(`/proc/${pid}`))
      rmSync(join(where, name), { recursive: true, force: true });
  }
  return mkdtempSync(join(where, `operos-path-${process.pid}-`));
}
