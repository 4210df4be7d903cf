import { once } from 'node:events';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type Ipv4Address, parseIpv4Address } from '@operos/cluster-model';
import { createClusterAuthority, issueServerCertificate } from '@operos/pki/node';

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

  /** Has a CA of its own; shows the certificate of another one if it is given that. */
  static async start(authorityShown?: string): Promise<RogueServer> {
    const now = new Date();
    const own = await createClusterAuthority({ commonName: 'Rogue', now });
    const addresses: Ipv4Address[] = [parseIpv4Address('127.0.0.1')!];
    const issued = await issueServerCertificate(own, { dnsNames: [], addresses, now });
    const tls = { cert: issued.certificatePem, key: issued.privateKeyPem };
    const rogue = new RogueServer(tls, authorityShown ?? own.certificatePem);
    rogue.#server.listen(0, '127.0.0.1');
    await once(rogue.#server, 'listening');
    return rogue;
  }

  get url(): string {
    return `https://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
