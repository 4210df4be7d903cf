import { Agent, request, type RequestOptions } from 'node:https';
import { buffer as readBytes } from 'node:stream/consumers';
import { checkServerIdentity } from 'node:tls';
import { NamespaceBridge } from '@operos/dhcp-config/testing';
import { fetchPinnedAuthority } from '@operos/teamster-api/node';

const HTTPS = 443;
const ANSWER_MS = 30_000; // of silence

/** One request to a controller. */
export interface DoorRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** What it answered. */
export interface DoorAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
}

/** How a controller is reached and whom to trust there. */
export interface DoorPlace {
  /** The network namespace of who asks. */
  readonly namespace: string;
  /** The controller's address on that side. */
  readonly address: string;
  /** The cluster's authority, PEM; nobody else's certificates are believed. */
  readonly authority: string;
}

/** A controller's HTTPS as a browser at its address sees it. */
export class ControllerDoor {
  readonly #place: DoorPlace;
  readonly #bridge: NamespaceBridge;
  // A handshake costs an emulated controller more than an answer.
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 2 });

  private constructor(place: DoorPlace, bridge: NamespaceBridge) {
    this.#place = place;
    this.#bridge = bridge;
  }

  static async open(place: DoorPlace): Promise<ControllerDoor> {
    const { namespace, address } = place;
    return new ControllerDoor(place, await NamespaceBridge.open(namespace, HTTPS, address));
  }

  get origin(): string {
    return `https://${this.#place.address}`;
  }

  /** Asks; fails when the certificate is not for this address or not from that authority. */
  ask({ method, path, headers, body }: DoorRequest): Promise<DoorAnswer> {
    const { address, authority } = this.#place;
    const options: RequestOptions = {
      ...{ host: '127.0.0.1', port: this.#bridge.port, agent: this.#agent, timeout: ANSWER_MS },
      ...{ method, path, headers: { ...headers, host: address } },
      ...{ ca: authority, minVersion: 'TLSv1.3' },
      checkServerIdentity: (_host, certificate) => checkServerIdentity(address, certificate),
    };
    return new Promise((resolve, reject) => {
      const sent = request(options, (response) => {
        readBytes(response).then((read) => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: read });
        }, reject);
      });
      sent.on('error', reject);
      sent.on('timeout', () =>
        sent.destroy(new Error(`Expected an answer of ${this.origin} in ${ANSWER_MS / 1000} s`)),
      );
      sent.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
    this.#bridge.close();
  }
}

/** Fetches a cluster's authority from its agent port, which the private side reaches, and compares the fingerprint. */
export async function fetchAuthority(
  { namespace, address }: Omit<DoorPlace, 'authority'>,
  { agentPort, fingerprint }: { readonly agentPort: number; readonly fingerprint: string },
): Promise<string> {
  const bridge = await NamespaceBridge.open(namespace, agentPort, address);
  try {
    return await fetchPinnedAuthority(`https://127.0.0.1:${bridge.port}`, fingerprint);
  } finally {
    bridge.close();
  }
}
