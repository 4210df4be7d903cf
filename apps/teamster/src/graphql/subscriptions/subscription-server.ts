import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { WebSocketServer } from 'ws';
import { isSameOrigin } from '../../access/is-same-origin.ts';
import { SubscriptionProtocol } from './subscription-protocol.ts';

const PATH = '/graphql';
const MOST_CLIENTS = 5000;
const MOST_MESSAGE_BYTES = 64 * 1024;
const FAREWELL_MS = 1000; // for clients to answer the goodbye; one that hangs must not hold up a stop

/** Takes WebSockets in at /graphql. */
@Injectable()
export class SubscriptionServer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  // Compression would cost each client memory and each message time; the network is local.
  readonly #sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MOST_MESSAGE_BYTES,
    perMessageDeflate: false,
  });

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly protocol: SubscriptionProtocol,
  ) {}

  onApplicationBootstrap(): void {
    this.protocol.speakOn(this.#sockets);
    const server = this.host.httpAdapter.getHttpServer() as Server;
    server.on('upgrade', (request, socket, head) => {
      const status = this.#refusal(request);
      if (status !== undefined) refuse(socket, status);
      else
        this.#sockets.handleUpgrade(request, socket, head, (client) => {
          this.#sockets.emit('connection', client, request);
        });
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    const timer = setTimeout(() => {
      for (const client of this.#sockets.clients) client.terminate();
    }, FAREWELL_MS);
    await this.protocol.stop();
    clearTimeout(timer);
  }

  #refusal({ url, headers }: IncomingMessage): string | undefined {
    if (url?.split('?')[0] !== PATH) return '404 Not Found';
    // A foreign page could open a socket with our visitor's cookie.
    if (!isSameOrigin(headers)) return '403 Forbidden';
    return this.#sockets.clients.size >= MOST_CLIENTS ? '503 Service Unavailable' : undefined;
  }
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
