import { AgentClient } from '@operos/teamster-api';
import { parseFingerprint } from '@operos/pki';
import { type DatacentrePlan, rackMachines } from '../src/lab/datacentre/datacentre.ts';
import { type LabEvent, LabLog } from '../src/lab/lab-log.ts';
import { Turnstile } from '../src/lab/machine/turnstile.ts';
import { runDatacentre } from '../src/lab/run-datacentre.ts';
import type { DaemonLine } from '../src/lab/daemon-log-line.ts';
import { ApprovingServer } from './approving-server.ts';
import { hastyBegin, hastyClock } from './hasty-clock.ts';

/** A datacentre in memory, on a server that approves at once and a clock that does not wait. */
export class VirtualDatacentre {
  readonly server = new ApprovingServer(hastyBegin);
  readonly log = new LabLog();
  readonly lines: DaemonLine[] = [];
  readonly leases: string[] = [];
  readonly troubles: string[] = [];
  readonly #stop = new AbortController();

  /** Runs until `isDone` says so of an event, or of an exchange with the server; resolves with the log in order. */
  async run(
    plan: DatacentrePlan,
    isDone: (event?: LabEvent) => boolean,
  ): Promise<readonly LabEvent[]> {
    const clock = hastyClock(this.#stop.signal);
    const look = (event?: LabEvent) => {
      if (isDone(event)) this.#stop.abort();
    };
    this.log.listen(look);
    this.server.onAnswered = look;
    const around = {
      seed: plan.seed,
      clock,
      log: this.log,
      door: new Turnstile(4),
      caFingerprint: parseFingerprint(`sha256:${'0'.repeat(64)}`)!,
      writeDaemonLine: (line: DaemonLine) => this.lines.push(line),
      writeLease: (text: string) => this.leases.push(text),
      connect: () => ({
        client: new AgentClient(this.server.transport),
        close: () => undefined,
      }),
      onTrouble: (machine: number, error: Error) =>
        this.troubles.push(`${machine}: ${error.message}`),
    };
    await runDatacentre(rackMachines(plan), around, this.#stop.signal);
    return this.log.inOrder();
  }
}
