import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dhcpdReadableFolder, isDhcpdConfined } from '../node/index.ts';
import type { WireAddress } from './network-namespaces.ts';
import { NetworkNamespaces } from './network-namespaces.ts';

const STARTED = 'Server starting service.';
const START_TIMEOUT_MS = 20_000;
const STOP_TIMEOUT_MS = 5000;

/** A real isc-dhcpd on a wire of its own, with a client at the other end. Needs root and isc-dhcp-server. */
export class DhcpdInNamespace {
  readonly wire: NetworkNamespaces;
  private readonly folder = mkdtempSync(join(dhcpdReadableFolder(), 'operos-dhcpd-'));
  private readonly leaseFile: string;
  private daemon: ChildProcess | undefined;
  private logText = '';

  private constructor(address: WireAddress) {
    // AppArmor lets dhcpd write its journal there and nowhere else.
    this.leaseFile = isDhcpdConfined()
      ? `/var/lib/dhcp/dhcpd.leases.${basename(this.folder)}`
      : join(this.folder, 'dhcpd.leases');
    writeFileSync(this.leaseFile, '');
    this.wire = new NetworkNamespaces(address);
  }

  /** Starts dhcpd with the configuration and returns once it listens; throws with its log if it does not. */
  static async start(conf: string, address: WireAddress): Promise<DhcpdInNamespace> {
    const server = new DhcpdInNamespace(address);
    try {
      await server.startDaemon(conf);
      return server;
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  /** All that dhcpd has logged since its first start. */
  get log(): string {
    return this.logText;
  }

  /** What dhcpd's journal holds now. */
  get leases(): string {
    return readFileSync(this.leaseFile, 'utf8');
  }

  /** dhcpd's process id, for its CPU time; undefined while it is stopped. */
  get pid(): number | undefined {
    return this.daemon?.pid;
  }

  /** Stops dhcpd and starts it with another configuration and the same journal. */
  async restart(conf: string): Promise<void> {
    await this.stopDaemon();
    await this.startDaemon(conf);
  }

  /** Stops dhcpd and removes its namespaces and files. */
  async stop(): Promise<void> {
    await this.stopDaemon();
    this.wire.remove();
    rmSync(this.folder, { recursive: true, force: true });
    for (const suffix of ['', '~']) rmSync(this.leaseFile + suffix, { force: true });
  }

  private async startDaemon(conf: string): Promise<void> {
    const file = join(this.folder, 'dhcpd.conf');
    writeFileSync(file, conf, { mode: 0o600 });
    const start = this.logText.length;
    const files = ['-cf', file, '-lf', this.leaseFile, '--no-pid'];
    const args = ['netns', 'exec', this.wire.server, 'dhcpd', '-4', '-d', '-f', ...files];
    const daemon = spawn('ip', [...args, this.wire.serverInterface], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.daemon = daemon;
    daemon.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.logText += text;
    });
    const deadline = performance.now() + START_TIMEOUT_MS;
    while (!this.logText.includes(STARTED, start)) {
      if (daemon.exitCode !== null || performance.now() > deadline)
        throw new Error(`Expected dhcpd to start, got:\n${this.logText.slice(start)}`);
      await sleep(20);
    }
  }

  private async stopDaemon(): Promise<void> {
    const { daemon } = this;
    this.daemon = undefined;
    if (daemon?.exitCode !== null) return;
    const ended = new Promise((resolve) => daemon.once('exit', resolve));
    daemon.kill('SIGTERM');
    const forced = setTimeout(() => daemon.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await ended;
    clearTimeout(forced);
  }
}
