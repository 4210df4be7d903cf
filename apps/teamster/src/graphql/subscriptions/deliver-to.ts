import type { WebSocket } from 'ws';
import type { Deliver } from './channel.ts';

/** How much may wait for one client before it is let go: some thousand changes. */
export const mostUnsentBytes = 1024 * 1024;

/** The close code of a client that does not read; it may come back and read the state anew. */
export const tooSlow = 4413;

const GRACE_MS = 2000;

/** Sends results to one subscription of one client, in the words of graphql-transport-ws. */
export function deliverTo(socket: WebSocket, subscriptionId: string): Deliver {
  const prefix = `{"id":${JSON.stringify(subscriptionId)},"type":"next","payload":`;
  return (payload) => {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > mostUnsentBytes) letGo(socket);
    else socket.send(`${prefix}${payload}}`);
  };
}

// The farewell waits behind what is unsent already, perhaps for ever.
function letGo(socket: WebSocket): void {
  socket.close(tooSlow, 'Reads too slowly');
  setTimeout(() => {
    socket.terminate();
  }, GRACE_MS).unref();
}
