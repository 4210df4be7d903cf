import { Agent } from 'node:https';
import type { AgentTransport } from '../src/agent-transport.ts';
import { httpsExchange } from './https-exchange.ts';

/** Whom to talk to and how to know each other. */
export interface HttpsTransportOptions {
  /** `https://192.0.2.1:8443` */
  readonly server: string;
  /** PEM of the cluster CA, the only one trusted. */
  readonly authority: string;
  /** The machine's key and certificate, PEM; absent before it is enrolled. */
  readonly credentials?: { readonly key: string; readonly certificate: string };
}

/** A transport with one kept-alive connection; call `close` when done with it. */
export interface HttpsTransport {
  readonly send: AgentTransport;
  close(): void;
}

/** Opens nothing yet: the first exchange connects. */
export function createHttpsTransport(options: HttpsTransportOptions): HttpsTransport {
  const { server, authority, credentials } = options;
  const tls = {
    ca: authority,
    ...(credentials === undefined ? {} : { key: credentials.key, cert: credentials.certificate }),
  };
  const agent = new Agent({ ...tls, keepAlive: true, maxSockets: 1, minVersion: 'TLSv1.3' });
  return {
    send: (exchange) => httpsExchange({ server, tls, agent, exchange }),
    close: () => {
      agent.destroy();
    },
  };
}
