import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo, Server, Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Sockets in the file system are the same in every network namespace. The helper ends when its input does.
const HELPER = `
const { connect, createServer } = require('node:net');
const [path, port, host] = process.argv.slice(1);
createServer((outside) => {
  const inside = connect(Number(port), host);
  outside.pipe(inside).pipe(outside);
  const end = () => { outside.destroy(); inside.destroy(); };
  for (const socket of [outside, inside]) socket.on('error', end).on('close', end);
}).listen(path, () => console.log('listening'));
process.stdin.on('end', () => process.exit()).resume();
`;

/** A port of this machine's loopback that leads to a port of a namespace's, or of a machine that it reaches. */
export class NamespaceBridge {
  readonly #folder = mkdtempSync(join(tmpdir(), 'operos-bridge-'));
  readonly #sockets = new Set<Socket>();
  readonly #helper: ChildProcess;
  readonly #server: Server;

  private constructor(namespace: string, port: number, host: string) {
    const path = join(this.#folder, 'socket');
    const helper = [process.execPath, '-e', HELPER, path, `${port}`, host];
    this.#helper = spawn('ip', ['netns', 'exec', namespace, ...helper], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    this.#helper.stdin?.on('error', () => undefined); // the namespace was removed first
    this.#server = createServer((socket) => {
      this.#join(socket, connect(path));
    });
  }

  /** Listens on a free port; `host` is an address as the namespace sees it. */
  static async open(namespace: string, port: number, host = '127.0.0.1'): Promise<NamespaceBridge> {
    const bridge = new NamespaceBridge(namespace, port, host);
    try {
      await bridge.#untilHelperListens();
      bridge.#server.listen(0, '127.0.0.1');
      await once(bridge.#server, 'listening');
      return bridge;
    } catch (error) {
      bridge.close();
      throw error;
    }
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  close(): void {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    this.#helper.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #join(socket: Socket, inside: Socket): void {
    socket.pipe(inside).pipe(socket);
    const end = (): void => {
      for (const each of [socket, inside]) {
        each.destroy();
        this.#sockets.delete(each);
      }
    };
    for (const each of [socket, inside]) {
      this.#sockets.add(each);
      each.on('error', end).on('close', end);
    }
  }

  async #untilHelperListens(): Promise<void> {
    const { stdout } = this.#helper;
    if (stdout === null) return;
    const ended = once(this.#helper, 'exit').then(() => {
      throw new Error('Expected a helper in the namespace to listen, but it ended');
    });
    await Promise.race([once(stdout, 'data'), ended]);
    ended.catch(() => undefined); // it ends with the bridge
  }
}
