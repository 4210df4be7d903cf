import { spawn } from 'node:child_process';
import type { AddressInfo, Server, Socket } from 'node:net';
import { createServer } from 'node:net';

const JOIN_STDIO = `
const socket = require('node:net').connect(Number(process.argv[1]), '127.0.0.1');
process.stdin.pipe(socket).pipe(process.stdout);
socket.on('close', () => process.exit());
socket.on('error', () => process.exit());
`;

/** A port of this machine's loopback that leads to a port of a namespace's. */
export class NamespaceBridge {
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;

  private constructor(namespace: string, port: number) {
    this.server = createServer((socket) => {
      this.sockets.add(socket);
      const command = [
        'netns',
        'exec',
        namespace,
        process.execPath,
        '-e',
        JOIN_STDIO,
        String(port),
      ];
      const inside = spawn('ip', command, { stdio: ['pipe', 'pipe', 'ignore'] });
      socket.pipe(inside.stdin);
      inside.stdout.pipe(socket);
      socket.on('error', () => inside.kill()).on('close', () => inside.kill());
      inside.stdin.on('error', () => socket.destroy());
    });
  }

  /** Listens on a free port. */
  static async open(namespace: string, port: number): Promise<NamespaceBridge> {
    const bridge = new NamespaceBridge(namespace, port);
    await new Promise<void>((resolve) => {
      bridge.server.listen(0, '127.0.0.1', resolve);
    });
    return bridge;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  close(): void {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
  }
}
