import type { WebSocket } from 'ws';
import type { Viewer } from '../../access/viewer.ts';
import type { RequestContext } from '../request-context.ts';

/** The close code of a client that is not, or no longer, signed in. */
export const notSignedIn = 4401;

interface Entry {
  readonly viewer: Viewer;
  readonly open: Set<WebSocket>;
}

/** Which sockets were opened with which credential. */
export class ConnectionBook {
  readonly #entries = new Map<string, Entry>();
  readonly #contexts = new WeakMap<WebSocket, RequestContext>();

  /** Everybody who is connected, once each. */
  get viewers(): readonly Viewer[] {
    return [...this.#entries.values()].map(({ viewer }) => viewer);
  }

  /** Lets a client in, or turns it away when nobody signed in on it. */
  enter(context: RequestContext, socket: WebSocket): boolean {
    const { viewer } = context;
    if (viewer === null) {
      socket.close(notSignedIn, 'Sign in first');
      return false;
    }
    // It may have gone while we looked up who it is.
    if (socket.readyState !== socket.OPEN) return false;
    this.#contexts.set(socket, context);
    this.#add(viewer, socket);
    return true;
  }

  /** Who is at the other end; nobody for a socket that was never let in. */
  contextOf(socket: WebSocket): RequestContext {
    return this.#contexts.get(socket) ?? { viewer: null, sourceAddress: null };
  }

  /** Closes what was opened with a credential that has ended. */
  end(credentialId: string): void {
    for (const socket of this.#entries.get(credentialId)?.open ?? [])
      socket.close(notSignedIn, 'Sign in again');
  }

  #add(viewer: Viewer, socket: WebSocket): void {
    const entry = this.#entries.get(viewer.credentialId) ?? { viewer, open: new Set() };
    this.#entries.set(viewer.credentialId, entry);
    entry.open.add(socket);
    socket.once('close', () => {
      entry.open.delete(socket);
      if (entry.open.size === 0) this.#entries.delete(viewer.credentialId);
    });
  }
}
