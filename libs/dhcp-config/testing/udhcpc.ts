import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NetworkNamespaces } from './network-namespaces.ts';

/** What the client says of itself. */
export interface UdhcpcIdentity {
  readonly mac: string;
  /** Option 60; udhcpc's own if not given. */
  readonly vendorClass?: string;
  /** Option 93. */
  readonly architecture?: number;
  /** Option 77. */
  readonly userClass?: string;
  readonly hostname?: string;
}

/** What udhcpc hands to its script: `ip`, `siaddr`, `boot_file`, `router`, `hostname`, … */
export type UdhcpcLease = Readonly<Partial<Record<string, string>>>;

/** Takes the address, so that a renewal is answered, then hands over what it was given in one piece. */
const SCRIPT = `#!/bin/sh
case "$1" in bound|renew) ;; *) exit 0 ;; esac
ip addr replace "$ip/$mask" dev "$interface"
env -0 > "$LEASE.new" && mv "$LEASE.new" "$LEASE"
`;
const TIMEOUT_MS = 20_000;

/** BusyBox's DHCP client at the far end of the wire. */
export class Udhcpc {
  private readonly folder = mkdtempSync(join(tmpdir(), 'operos-udhcpc-'));
  private readonly process: ChildProcess;
  private exited = false;

  constructor(wire: NetworkNamespaces, identity: UdhcpcIdentity) {
    wire.setClientMac(identity.mac);
    const script = join(this.folder, 'script');
    writeFileSync(script, SCRIPT, { mode: 0o700 });
    const args = [
      '-i',
      wire.clientInterface,
      '-f',
      '-n',
      '-t',
      '6',
      '-T',
      '2',
      '-O',
      'search',
      '-s',
      script,
    ];
    this.process = spawn(
      'ip',
      ['netns', 'exec', wire.client, 'udhcpc', ...args, ...identityArguments(identity)],
      { stdio: 'ignore', env: { PATH: process.env.PATH, LEASE: this.leaseFile } },
    );
    this.process.once('exit', () => {
      this.exited = true;
    });
  }

  /** Waits for a lease; undefined if nobody gave one. */
  async lease(): Promise<UdhcpcLease | undefined> {
    const deadline = performance.now() + TIMEOUT_MS;
    while (!existsSync(this.leaseFile)) {
      if (this.exited || performance.now() > deadline) return undefined;
      await sleep(20);
    }
    const pairs = readFileSync(this.leaseFile, 'utf8').split('\0').map(splitAtFirstEquals);
    return Object.fromEntries(pairs);
  }

  /** Asks for the same address again, as a client does halfway through its lease. */
  async renew(): Promise<UdhcpcLease | undefined> {
    rmSync(this.leaseFile, { force: true });
    this.process.kill('SIGUSR1');
    return this.lease();
  }

  /** Ends the client without a word to the server, like a power cut. */
  stop(): void {
    this.process.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get leaseFile(): string {
    return join(this.folder, 'lease');
  }
}

/** One exchange from DISCOVER to ACK, and what came of it; undefined if nobody gave a lease. */
export async function askOnce(
  wire: NetworkNamespaces,
  identity: UdhcpcIdentity,
): Promise<UdhcpcLease | undefined> {
  const client = new Udhcpc(wire, identity);
  try {
    return await client.lease();
  } finally {
    client.stop();
  }
}

function identityArguments(identity: UdhcpcIdentity): string[] {
  const { vendorClass, architecture, userClass, hostname } = identity;
  return [
    ...(vendorClass === undefined ? [] : ['-V', vendorClass]),
    ...(architecture === undefined ? [] : ['-x', `0x5d:${hex(architecture, 4)}`]),
    ...(userClass === undefined ? [] : ['-x', `0x4d:${hexOfText(userClass)}`]),
    ...(hostname === undefined ? [] : ['-x', `hostname:${hostname}`]),
  ];
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}

function hexOfText(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => hex(byte, 2)).join('');
}

function splitAtFirstEquals(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return [pair.slice(0, at), pair.slice(at + 1)];
}
