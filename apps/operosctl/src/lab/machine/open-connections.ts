import { AgentClient } from '@operos/teamster-api';
import { createHttpsTransport } from '@operos/teamster-api/node';
import type { MachineSurroundings } from './machine-surroundings.ts';

/** Whom the machines of a datacentre trust. */
export interface TrustedServer {
  /** `https://127.0.0.1:8443` */
  readonly server: string;
  /** PEM of the cluster CA. */
  readonly authority: string;
}

/** Connects machines over HTTPS; when the lab stops, every connection is cut, for a long poll would hold it up. */
export function connectionsTo(
  { server, authority }: TrustedServer,
  signal: AbortSignal,
): MachineSurroundings['connect'] {
  const open = new Set<{ close(): void }>();
  signal.addEventListener('abort', () => {
    for (const transport of open) transport.close();
  });
  return (credentials) => {
    const transport = createHttpsTransport({
      server,
      authority,
      ...(credentials === undefined ? {} : { credentials }),
    });
    open.add(transport);
    return {
      client: new AgentClient(transport.send),
      close: () => {
        open.delete(transport);
        transport.close();
      },
    };
  };
}
