import type { HeartbeatAnswer } from '@operos/teamster-api';
import { manyAtOnce } from '../measuring/many-at-once.ts';
import { BeatingMachine, beatRequest } from './beating-machine.ts';
import { type AgentServer, agentVersion, type Enrolled } from './machine.ts';

const HANDSHAKES_AT_ONCE = 32;
const UNHEARD_MS = 40; // enough for 200 heartbeats at 200 us

/** Machines that are connected to a server and have nothing new to tell. */
export class BeatingFleet {
  readonly #machines: readonly BeatingMachine[];
  readonly #requests: readonly string[];
  /** The server's answer to the last of them. */
  readonly answer: string;

  private constructor(settled: readonly SettledMachine[]) {
    this.#machines = settled.map(({ machine }) => machine);
    this.#requests = settled.map(({ request }) => request);
    this.answer = settled.at(-1)?.answer ?? '';
  }

  /** Connects each and lets it tell what is new, so that from then on nothing is. */
  static async connect(server: AgentServer, nodes: readonly Enrolled[]): Promise<BeatingFleet> {
    return new BeatingFleet(
      await manyAtOnce(nodes, HANDSHAKES_AT_ONCE, (node) => settle(server, node)),
    );
  }

  get size(): number {
    return this.#machines.length;
  }

  /** Every machine beats again as soon as it is answered, until the time is over; resolves to how many beats. */
  async beatFor(milliseconds: number): Promise<number> {
    const end = performance.now() + milliseconds;
    let count = 0;
    const beating = this.#machines.map(async (machine, index) => {
      const request = this.#requests[index] ?? '';
      while (performance.now() < end) {
        await machine.beat(request);
        count += 1;
      }
    });
    await Promise.all(beating);
    return count;
  }

  /** Every machine beats once. */
  async beatOnce(): Promise<number> {
    await Promise.all(this.#sendAll());
    return this.size;
  }

  /**
   * Every machine beats once, and this process sleeps meanwhile where no answer can wake it. On a real network an answer
   * wakes a machine at the other end; here the server would pay for that, as much as for the heartbeat itself.
   */
  async beatUnheard(): Promise<number> {
    const answers = this.#sendAll();
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, UNHEARD_MS);
    await Promise.all(answers);
    return this.size;
  }

  #sendAll(): Promise<string>[] {
    return this.#machines.map((machine, index) => machine.beat(this.#requests[index] ?? ''));
  }

  close(): void {
    for (const machine of this.#machines) machine.close();
  }
}

interface SettledMachine {
  readonly machine: BeatingMachine;
  readonly request: string;
  readonly answer: string;
}

async function settle(server: AgentServer, node: Enrolled): Promise<SettledMachine> {
  const machine = await BeatingMachine.connect(server, node);
  const known = { reportDigest: node.reportDigest, stages: [], degraded: [], agentVersion };
  const first = await machine.beat(beatRequest({ ...known, planDigest: null }));
  const { planDigest } = JSON.parse(first) as HeartbeatAnswer;
  const request = beatRequest({ ...known, planDigest });
  return { machine, request, answer: await machine.beat(request) };
}
