import { once } from 'node:events';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import {
  type BeforeApplicationShutdown,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Config } from '../config.ts';
import { SiteNames } from '../site/site-names.ts';
import { AgentRouter } from './agent-router.ts';
import { ServerCertificate } from './server-certificate.ts';

const DAY_MS = 86_400_000;
const LOOK_MS = 10_000; // names and addresses follow the settings

/** The HTTPS server that machines talk to. Whether a client certificate is needed is for the route to say. */
@Injectable()
export class AgentPort implements OnApplicationBootstrap, BeforeApplicationShutdown {
  #server: Server | undefined;
  #renewal: NodeJS.Timeout | undefined;
  #issued = { at: 0, names: '' };

  // eslint-disable-next-line max-params -- Nest injects one argument for each collaborator
  constructor(
    private readonly config: Config,
    private readonly certificate: ServerCertificate,
    private readonly names: SiteNames,
    private readonly router: AgentRouter,
  ) {}

  /** `https://192.0.2.1:8443` */
  get url(): string {
    const { host } = this.config.agent;
    const port = (this.#server?.address() as AddressInfo | null)?.port ?? this.config.agent.port;
    return `https://${host === '0.0.0.0' ? (this.names.current().addresses[0] ?? host) : host}:${port}`;
  }

  async onApplicationBootstrap(): Promise<void> {
    const server = createServer(
      {
        ...(await this.certificate.context()),
        requestCert: true,
        rejectUnauthorized: false, // a machine that enrols has no certificate yet
        minVersion: 'TLSv1.2',
        maxHeaderSize: 8192,
        headersTimeout: 10_000,
        requestTimeout: 30_000,
        handshakeTimeout: 10_000,
        keepAliveTimeout: 60_000, // six heartbeats
        connectionsCheckingInterval: 5_000,
      },
      (request, response) => {
        this.router.handle(request, response).catch(() => request.destroy());
      },
    );
    server.listen(this.config.agent.port, this.config.agent.host, 16_384);
    await once(server, 'listening');
    this.#server = server;
    this.#issued = { at: Date.now(), names: this.#namesNow() };
    // The certificate is good for 90 days, so that the next look is soon enough for another try.
    this.#renewal = setInterval(() => void this.#renew().catch(() => undefined), LOOK_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.#renewal);
    const server = this.#server;
    if (server === undefined) return;
    server.close();
    server.closeIdleConnections();
    // Answers under way get a moment; machines that wait in a long poll ask again by themselves.
    const grace = setTimeout(() => {
      server.closeAllConnections();
    }, 500);
    await once(server, 'close');
    clearTimeout(grace);
  }

  /** Machines that connect from now on see a fresh certificate; open connections stay. */
  async #renew(): Promise<void> {
    const names = this.#namesNow();
    const at = Date.now();
    if (names === this.#issued.names && at - this.#issued.at < DAY_MS) return;
    this.#server?.setSecureContext(await this.certificate.context());
    this.#issued = { at, names };
  }

  #namesNow(): string {
    return JSON.stringify(this.names.current());
  }
}
