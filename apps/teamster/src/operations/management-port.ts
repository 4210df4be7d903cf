import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type BeforeApplicationShutdown,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Config } from '../config.ts';
import { Log } from '../surroundings/log.ts';
import { Health } from './health.ts';

/** Metrics and health over plain HTTP, for the controller's own Prometheus and supervisor. */
@Injectable()
export class ManagementPort implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #server: Server;

  constructor(
    private readonly config: Config,
    private readonly health: Health,
    private readonly log: Log,
  ) {
    this.#server = createServer((request, response) => void this.#handle(request, response));
  }

  /** `http://127.0.0.1:9464` */
  get url(): string {
    const { host, port } = this.config.management;
    const bound = this.#server.address() as AddressInfo | null;
    return `http://${host}:${bound?.port ?? port}`;
  }

  async onApplicationBootstrap(): Promise<void> {
    const { host, port } = this.config.management;
    this.#server.listen(port, host);
    await once(this.#server, 'listening');
  }

  beforeApplicationShutdown(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #handle({ method, url = '' }: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const page = await this.health.page(method === 'GET' ? (url.split('?')[0] ?? '') : '');
      response.writeHead(page.status, { 'content-type': page.type, 'cache-control': 'no-store' });
      response.end(page.content);
    } catch (err) {
      this.log.error({ err, url }, 'a management page could not be made');
      response.writeHead(500).end();
    }
  }
}
