import { createHmac } from 'node:crypto';
import type { MacAddress, NodeName } from '@operos/cluster-model';
import { ipv4ToNumber } from '@operos/cluster-model';
import type { OmapiSecret } from '../../src/index.ts';
import { DhcpdError } from '../dhcpd-error.ts';
import type { OmapiAddress } from './omapi-connection.ts';
import { OmapiConnection } from './omapi-connection.ts';
import type { OmapiHost } from './omapi-host.ts';
import type { OmapiMessage, OmapiValues } from './omapi-message.ts';
import { omapiOperation } from './omapi-message.ts';
import { readOmapiHost } from './read-omapi-host.ts';
import { omapiInteger, omapiText, omapiValue, readOmapiInteger } from './omapi-values.ts';

/** The shared key of dhcpd.conf's `omapi-key`; dhcpd 4.4 also knows hmac-md5. */
export interface OmapiKey {
  readonly name: string;
  readonly algorithm: 'hmac-sha256' | 'hmac-md5';
  readonly secret: OmapiSecret;
}

const NOT_FOUND = 23; // ISC_R_NOTFOUND
const EXISTS = 18; // ISC_R_EXISTS
const ETHERNET = 1; // RFC 1700 hardware type
const digests = { 'hmac-sha256': 'sha256', 'hmac-md5': 'md5' } as const;

/** Adds, finds and removes hosts of a running isc-dhcpd. Every method throws a DhcpdError if dhcpd does not answer. */
export class OmapiClient {
  private readonly connection: OmapiConnection;

  private constructor(connection: OmapiConnection) {
    this.connection = connection;
  }

  /** Connects and proves the key; throws `omapi-refused` if dhcpd does not know it. */
  static async connect(address: OmapiAddress, key: OmapiKey): Promise<OmapiClient> {
    const client = new OmapiClient(new OmapiConnection(address));
    try {
      await client.authenticate(key);
      return client;
    } catch (error) {
      client.close();
      throw error;
    }
  }

  /**
   * Adds a host at once, without a restart, and journals it. dhcpd.conf must declare it too, or it is gone when the
   * journal is. False if a host of that name, MAC or address is there already.
   */
  async addHost(host: OmapiHost & { readonly name: NodeName }): Promise<boolean> {
    const answer = await this.connection.request({
      operation: omapiOperation.open,
      handle: 0,
      message: [
        ['type', omapiText('host')],
        ['create', omapiInteger(1)],
        ['exclusive', omapiInteger(1)],
      ],
      object: [
        ['name', omapiText(host.name)],
        ['hardware-address', macBytes(host.mac)],
        ['hardware-type', omapiInteger(ETHERNET)],
        ['ip-address', omapiInteger(ipv4ToNumber(host.address))],
      ],
    });
    return !refusedWith(answer, EXISTS);
  }

  /** The host of that name, or undefined. */
  async findHost(name: string): Promise<OmapiHost | undefined> {
    const answer = await this.open([['name', omapiText(name)]]);
    return answer === undefined ? undefined : readOmapiHost(answer.object);
  }

  /** The host with that MAC address, or undefined. */
  async findHostByMac(mac: MacAddress): Promise<OmapiHost | undefined> {
    const answer = await this.open([
      ['hardware-address', macBytes(mac)],
      ['hardware-type', omapiInteger(ETHERNET)],
    ]);
    return answer === undefined ? undefined : readOmapiHost(answer.object);
  }

  /**
   * Removes a host at once; false if there was none. A host that dhcpd.conf declares is journalled as deleted, and
   * stays away over restarts until it is added here again: take it out of dhcpd.conf as well.
   */
  async removeHost(name: string): Promise<boolean> {
    const found = await this.open([['name', omapiText(name)]]);
    if (found === undefined) return false;
    const answer = await this.connection.request({
      operation: omapiOperation.delete,
      handle: found.handle,
      message: [],
      object: [],
    });
    return !refusedWith(answer, NOT_FOUND);
  }

  /** Hangs up; what was added stays. */
  close(): void {
    this.connection.close();
  }

  private async open(object: OmapiValues): Promise<OmapiMessage | undefined> {
    const answer = await this.connection.request({
      operation: omapiOperation.open,
      handle: 0,
      message: [['type', omapiText('host')]],
      object,
    });
    return refusedWith(answer, NOT_FOUND) ? undefined : answer;
  }

  private async authenticate({ name, algorithm, secret }: OmapiKey): Promise<void> {
    const answer = await this.connection.request({
      operation: omapiOperation.open,
      handle: 0,
      message: [['type', omapiText('authenticator')]],
      object: [
        ['name', omapiText(name)],
        ['algorithm', omapiText(`${algorithm}.SIG-ALG.REG.INT.`)],
      ],
    });
    expectAccepted(answer);
    const key = Buffer.from(secret, 'base64');
    this.connection.authenticate(answer.handle, (bytes) =>
      createHmac(digests[algorithm], key).update(bytes).digest(),
    );
  }
}

/** Whether dhcpd refused for this one reason; throws if it refused for another. */
function refusedWith(answer: OmapiMessage, reason: number): boolean {
  if (answer.operation === omapiOperation.status && statusOf(answer) === reason) return true;
  expectAccepted(answer);
  return false;
}

function expectAccepted(answer: OmapiMessage): void {
  if (answer.operation !== omapiOperation.status || statusOf(answer) === 0) return;
  const said = Buffer.from(omapiValue(answer.message, 'message')).toString();
  throw new DhcpdError('omapi-refused', `Expected dhcpd to agree, got ${statusOf(answer)} ${said}`);
}

function statusOf(answer: OmapiMessage): number {
  return readOmapiInteger(omapiValue(answer.message, 'result'));
}

function macBytes(mac: MacAddress): Uint8Array {
  return Uint8Array.from(mac.split(':'), (byte) => Number.parseInt(byte, 16));
}
