import { once } from 'node:events';
import { connect, type TLSSocket } from 'node:tls';
import type { Heartbeat } from '@operos/teamster-api';
import type { AgentServer, Enrolled } from './machine.ts';

const END_OF_HEAD = '\r\n\r\n';

/** One kept-alive mTLS connection of a machine; it does as little as it can, because it shares the machine's cores. */
export class BeatingMachine {
  readonly #socket: TLSSocket;
  #received = '';
  #answered: (body: string) => void = () => undefined;
  #failed: (cause: Error) => void = () => undefined;

  private constructor(socket: TLSSocket) {
    this.#socket = socket;
    socket.setNoDelay(true).setEncoding('latin1');
    socket.on('data', (text: string) => {
      this.#take(text);
    });
    socket.on('error', (cause: Error) => {
      this.#failed(cause);
    });
    socket.on('close', () => {
      this.#failed(new Error('The server closed the connection'));
    });
  }

  /** Resolves when the handshake is over. */
  static async connect({ port, authority }: AgentServer, node: Enrolled): Promise<BeatingMachine> {
    const { key, certificate } = node;
    const socket = connect({
      host: '127.0.0.1',
      port,
      ca: authority,
      key,
      cert: certificate,
      minVersion: 'TLSv1.3',
    });
    await once(socket, 'secureConnect');
    return new BeatingMachine(socket);
  }

  /** Sends one heartbeat; resolves to the body of the answer. */
  beat(request: string): Promise<string> {
    return new Promise((answered, failed) => {
      this.#answered = answered;
      this.#failed = failed;
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#failed = () => undefined;
    this.#socket.destroy();
  }

  #take(text: string): void {
    this.#received += text;
    const head = this.#received.indexOf(END_OF_HEAD);
    if (head < 0) return;
    const [, length] = /\r\ncontent-length: (\d+)/i.exec(this.#received) ?? [];
    const end = head + END_OF_HEAD.length + Number(length);
    if (this.#received.length < end) return;
    const answer = this.#received;
    this.#received = '';
    if (answer.startsWith('HTTP/1.1 200 ')) this.#answered(answer.slice(head + END_OF_HEAD.length));
    else this.#failed(new Error(`Expected 200, got ${answer}`));
  }
}

/** The bytes of a heartbeat, made once: nothing changes from one to the next. */
export function beatRequest(beat: Heartbeat): string {
  const body = JSON.stringify(beat);
  return [
    'POST /agent/v1/heartbeats HTTP/1.1',
    'host: 127.0.0.1',
    'accept: application/json',
    'content-type: application/json',
    `content-length: ${body.length}`,
    '',
    body,
  ].join('\r\n');
}
