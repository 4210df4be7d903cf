import { setTimeout as wait } from 'node:timers/promises';
import type { BootStageId } from '@operos/cluster-model';
import { canonicalReport, type HardwareReport } from '@operos/hw-inventory';
import { type Fingerprint } from '@operos/pki';
import { type AgentKey, createCsr, sha256Text, signProof } from '@operos/pki/node';
import {
  AgentClient,
  AgentClientError,
  type EnrolmentAnswer,
  type Heartbeat,
} from '@operos/teamster-api';
import { createHttpsTransport } from '@operos/teamster-api/node';
import { version } from '../version.ts';
import { bootStory, workMs } from './boot-story.ts';
import type { RackedMachine } from './datacentre.ts';
import { type DaemonLine, daemonLines, leaseText } from './daemon-log-line.ts';
import type { LabClock } from './lab-clock.ts';
import type { LabLog } from './lab-log.ts';
import { type Random, randomFrom } from './random.ts';
import { simulatedKey } from './simulated-key.ts';
import { withoutLastDisk } from './simulated-hardware.ts';

const HEARTBEAT_MS = 10_000; // wall clock: Teamster judges silence by its own
const LONG_POLL_SECONDS = 25;
const RETRY_MS = 2_000;
const FAULT_AFTER_BEATS = 6;
const DARK_MS = 90_000;

/** What a simulated machine shares with its datacentre. */
export interface MachineSurroundings {
  readonly seed: number;
  readonly clock: LabClock;
  readonly log: LabLog;
  readonly writeDaemonLine: (line: DaemonLine) => void;
  readonly writeLease: (text: string) => void;
  readonly server: string;
  readonly authority: string;
  readonly caFingerprint: Fingerprint;
  readonly signal: AbortSignal;
}

/** One machine of the virtual datacentre, from power-on until the lab stops. */
export class MachineLife {
  readonly #machine: RackedMachine;
  readonly #around: MachineSurroundings;
  readonly #key: AgentKey;
  #random: Random;
  #report: HardwareReport;
  #pendingStages: NonNullable<Heartbeat['stages']> = [];

  constructor(machine: RackedMachine, around: MachineSurroundings) {
    this.#machine = machine;
    this.#around = around;
    this.#key = simulatedKey(around.seed, machine.index);
    this.#random = randomFrom(around.seed, 'life', machine.index);
    this.#report = machine.report;
  }

  /** Lives until the lab stops; losing its power only starts it again. */
  async run(): Promise<void> {
    try {
      while (!this.#around.signal.aborted) {
        await this.#boot();
        if (this.#machine.fault === 'no-dhcp') return;
        const approved = await this.#enrol();
        if (approved === undefined) return;
        await this.#work(approved.certificate);
      }
    } catch (error) {
      if (!this.#around.signal.aborted) throw error;
    }
  }

  async #boot(): Promise<void> {
    const story = bootStory(this.#random, this.#machine.fault);
    for (const { stage, afterMs } of story) await this.#reach(stage, afterMs);
  }

  async #reach(stage: BootStageId, afterMs: number): Promise<void> {
    const { clock, log, signal, writeDaemonLine, writeLease } = this.#around;
    await clock.sleep(afterMs, signal);
    const at = clock.now();
    log.add({ machine: this.#machine.index, afterMs, event: stage });
    const lines = daemonLines(stage, this.#machine, at);
    for (const line of lines) writeDaemonLine(line);
    if (stage === 'address-leased') writeLease(leaseText(this.#machine, at));
    if (lines.length === 0)
      this.#pendingStages = [...this.#pendingStages, { stage, at: at.toISOString() }];
  }

  /** The certificate, or undefined once an admin said no. */
  async #enrol(): Promise<Extract<EnrolmentAnswer, { state: 'approved' }> | undefined> {
    return this.#connected(undefined, async (client) => {
      let answer = await this.#persist(() => this.#apply(client));
      while (answer.state === 'pending' || answer.state === 'conflict') {
        const { requestId } = answer;
        answer = await this.#persist(() => client.awaitDecision(requestId, LONG_POLL_SECONDS));
      }
      this.#around.log.add({ machine: this.#machine.index, afterMs: 0, event: answer.state });
      return answer.state === 'approved' ? answer : undefined;
    });
  }

  async #apply(client: AgentClient): Promise<EnrolmentAnswer> {
    const reportDigest = sha256Text(canonicalReport(this.#report));
    const aud = this.#around.caFingerprint;
    return client.apply({
      csr: await createCsr(this.#key, 'operos-agent'),
      report: this.#report,
      agentVersion: version,
      bootMac: this.#machine.mac,
      simulated: true,
      sign: (nonce) =>
        signProof(this.#key, { nonce, aud, reportDigest, iat: Math.floor(Date.now() / 1000) }),
    });
  }

  async #work(certificate: string): Promise<void> {
    await this.#connected(certificate, async (client) => {
      await this.#persist(() => this.#followPlan(client));
      for (const stage of ['joining', 'ready'] as const) {
        await this.#reach(
          stage,
          workMs(stage === 'joining' ? 'plan-applied' : 'joining', this.#random),
        );
        await this.#persist(() => this.#beat(client));
      }
      await this.#beatUntilFault(client);
    });
  }

  async #beatUntilFault(client: AgentClient): Promise<void> {
    const { signal, log, clock } = this.#around;
    for (let count = 1; ; count += 1) {
      await wait(HEARTBEAT_MS * (0.95 + 0.1 * this.#random()), undefined, { signal });
      if (count === FAULT_AFTER_BEATS && this.#machine.fault === 'dead-disk') {
        this.#report = withoutLastDisk(this.#report);
        log.add({ machine: this.#machine.index, afterMs: 0, event: 'fault:dead-disk' });
      }
      if (count === FAULT_AFTER_BEATS && this.#machine.fault === 'lost-power') {
        log.add({ machine: this.#machine.index, afterMs: 0, event: 'fault:lost-power' });
        return clock.sleep(DARK_MS, signal);
      }
      await this.#persist(() => this.#beat(client));
    }
  }

  #planDigest: string | null = null;

  async #beat(client: AgentClient): Promise<void> {
    const reportDigest = sha256Text(canonicalReport(this.#report));
    const stages = this.#pendingStages;
    const answer = await client.heartbeat({
      reportDigest,
      planDigest: this.#planDigest,
      stages,
      agentVersion: version,
    });
    this.#pendingStages = this.#pendingStages.slice(stages.length);
    if (answer.reportWanted) await client.sendReport(this.#report);
    if (answer.planDigest !== this.#planDigest) await this.#followPlan(client);
  }

  /** A simulated machine has nothing to write to: it takes the usual time and says that all went well. */
  async #followPlan(client: AgentClient): Promise<void> {
    const { planDigest } = await client.fetchPlan();
    if (planDigest === this.#planDigest) return;
    await this.#around.clock.sleep(workMs('plan-received', this.#random), this.#around.signal);
    await client.sendReceipt({ planDigest, outcome: 'applied', steps: [] });
    this.#planDigest = planDigest;
  }

  async #connected<T>(
    certificate: string | undefined,
    use: (client: AgentClient) => Promise<T>,
  ): Promise<T> {
    const { server, authority } = this.#around;
    const credentials =
      certificate === undefined
        ? {}
        : { credentials: { key: this.#key.privateKeyPem, certificate } };
    const transport = createHttpsTransport({ server, authority, ...credentials });
    try {
      return await use(new AgentClient(transport.send));
    } finally {
      transport.close();
    }
  }

  /** Tries again while the server is away or busy; whatever else goes wrong is the machine's end. */
  async #persist<T>(attempt: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await attempt();
      } catch (error) {
        const isAway =
          error instanceof AgentClientError &&
          (error.code === 'unreachable' || error.code === 'busy');
        if (!isAway) throw error;
        await wait(RETRY_MS * (0.5 + this.#random()), undefined, { signal: this.#around.signal });
      }
    }
  }
}
