import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RogueServer } from '../rogue-server.ts';
import type { LabOfMachines } from './lab-of-machines.ts';

const PORT = 9443;
const FORWARD = `
const { connect, createServer } = require('node:net');
const [port, path] = process.argv.slice(1);
createServer((inside) => {
  const outside = connect(path);
  inside.pipe(outside).pipe(inside);
  for (const socket of [inside, outside]) socket.on('error', () => { inside.destroy(); outside.destroy(); });
}).listen(Number(port), '0.0.0.0', () => console.log('listening'));
`;

/** A server with a CA of its own that takes the place of a lab's controller, by its very address and port. */
export class ImpostorController {
  readonly #lab: LabOfMachines;
  readonly #folder = mkdtempSync(join(tmpdir(), 'operos-impostor-'));
  #server: RogueServer | undefined;
  #forwarder: ChildProcess | undefined;

  private constructor(lab: LabOfMachines) {
    this.#lab = lab;
  }

  /** From now on machines that mean the controller's agent port reach the impostor. */
  static async start(lab: LabOfMachines): Promise<ImpostorController> {
    const impostor = new ImpostorController(lab);
    try {
      await impostor.#start();
      return impostor;
    } catch (error) {
      impostor.stop();
      throw error;
    }
  }

  /** What it was asked: `GET /enrolment/v1/ca`. */
  get asked(): readonly string[] {
    return this.#server?.asked ?? [];
  }

  /** The controller has its port back. */
  stop(): void {
    this.#nft('table ip impostor\ndelete table ip impostor\n');
    this.#forwarder?.kill();
    this.#server?.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #start(): Promise<void> {
    const { controller, namespace } = this.#lab.status;
    const path = join(this.#folder, 'socket');
    this.#server = await RogueServer.startOnSocket(path, controller.address);
    const forward = [process.execPath, '-e', FORWARD, `${PORT}`, path];
    const forwarder = spawn('ip', ['netns', 'exec', namespace, ...forward]);
    this.#forwarder = forwarder;
    await once(forwarder.stdout, 'data');
    this.#nft(`table ip impostor {
  chain prerouting {
    type nat hook prerouting priority -100
    tcp dport ${controller.agentPort} redirect to :${PORT}
  }
}
`);
  }

  #nft(rules: string): void {
    execFileSync('ip', ['netns', 'exec', this.#lab.status.namespace, 'nft', '-f', '-'], {
      input: rules,
    });
  }
}
