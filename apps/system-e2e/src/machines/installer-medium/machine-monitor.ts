import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';
import { createInterface, type Interface } from 'node:readline';

/** QEMU's machine protocol (QMP): one line of JSON each way. */
export class MachineMonitor {
  readonly #socket: Socket;
  readonly #lines: Interface;

  private constructor(socket: Socket) {
    this.#socket = socket;
    this.#lines = createInterface(socket);
    // The machine was switched off; readline passes the socket's error on.
    for (const emitter of [this.#lines, socket]) emitter.on('error', () => undefined);
  }

  static async connect(path: string): Promise<MachineMonitor> {
    const socket = createConnection(path);
    await once(socket, 'connect');
    const monitor = new MachineMonitor(socket);
    await monitor.ask('qmp_capabilities');
    return monitor;
  }

  /** Presses keys by QEMU's names for them: `down`, `ret`, `ctrl` and `c` together. */
  async press(...codes: readonly string[]): Promise<void> {
    const keys = codes.map((data) => ({ type: 'qcode', data }));
    await this.ask('send-key', { keys });
  }

  /** Writes what the screen shows into a file. */
  async photograph(filename: string, format: 'ppm' | 'png'): Promise<void> {
    await this.ask('screendump', { filename, format });
  }

  private async ask(execute: string, arguments_: object = {}): Promise<void> {
    const answered = new Promise<void>((resolve, reject) => {
      const onLine = (line: string) => {
        const answer = JSON.parse(line) as { return?: unknown; error?: { desc: string } };
        if (answer.return === undefined && answer.error === undefined) return; // greeting or event
        this.#lines.off('line', onLine);
        if (answer.error === undefined) resolve();
        else reject(new Error(`QEMU refused ${execute}: ${answer.error.desc}`));
      };
      this.#lines.on('line', onLine);
    });
    this.#socket.write(`${JSON.stringify({ execute, arguments: arguments_ })}\n`);
    await answered;
  }
}
