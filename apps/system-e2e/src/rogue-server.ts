import { once } from 'node:events';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type Ipv4Address, parseIpv4Address } from '@operos/cluster-model';
import { createClusterAuthority, issueServerCertificate } from '@operos/pki/node';

const LOOPBACK = '127.0.0.1';

/** A server that answers where the controller should, and writes down what it is asked. */
export class RogueServer {
  readonly asked: string[] = [];
  readonly #server: Server;

  private constructor(
    tls: { readonly cert: string; readonly key: string },
    authorityShown: string,
  ) {
    this.#server = createServer(tls, (request, response) => {
      this.asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
      const isCa = request.url === '/enrolment/v1/ca';
      response.writeHead(isCa ? 200 : 201, {
        'content-type': isCa ? 'application/x-pem-file' : 'application/json',
      });
      response.end(isCa ? authorityShown : '{"nonce":"n","now":"2026-01-01T00:00:00Z"}');
    });
  }

  /** On a free port of the loopback. Has a CA of its own; shows the certificate of another one if it is given that. */
  static async start(authorityShown?: string): Promise<RogueServer> {
    const rogue = await RogueServer.#at(LOOPBACK, authorityShown);
    rogue.#server.listen(0, LOOPBACK);
    await once(rogue.#server, 'listening');
    return rogue;
  }

  /** On a socket in the file system, which can be reached from every network namespace. */
  static async startOnSocket(path: string, address: string): Promise<RogueServer> {
    const rogue = await RogueServer.#at(address);
    rogue.#server.listen(path);
    await once(rogue.#server, 'listening');
    return rogue;
  }

  static async #at(address: string, authorityShown?: string): Promise<RogueServer> {
    const now = new Date();
    const own = await createClusterAuthority({ commonName: 'Rogue', now });
    const addresses: Ipv4Address[] = [parseIpv4Address(address)!];
    const issued = await issueServerCertificate(own, { dnsNames: [], addresses, now });
    const tls = { cert: issued.certificatePem, key: issued.privateKeyPem };
    return new RogueServer(tls, authorityShown ?? own.certificatePem);
  }

  get url(): string {
    return `https://${LOOPBACK}:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
