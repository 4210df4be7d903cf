import { AgentClientError } from '@operos/teamster-api';
import { AgentDuty, type EndOfDuty, type OnDuty } from './agent-duty.ts';
import { backOffMs } from './back-off.ts';
import { type Admission, enrol } from './enrol.ts';
import type { MachineSurroundings } from './machine-surroundings.ts';

/** The agent of one boot: it enrols, serves, and enrols again whenever its certificate counts no more. */
export class SimulatedAgent {
  readonly #on: OnDuty;
  readonly #around: MachineSurroundings;
  #duty: AgentDuty;
  #admission: Admission | undefined;
  #servesAs: string | undefined;
  #lastAnswer: string | undefined;

  constructor(on: OnDuty, around: MachineSurroundings) {
    this.#on = on;
    this.#around = around;
    this.#duty = new AgentDuty(on, around);
  }

  /** Resolves when the machine loses its power; nothing else ends it but the lab. */
  async run(): Promise<void> {
    for (let failures = 0; ;)
      try {
        const end = await this.#serveOnce();
        if (end.kind === 'power-lost') return;
        this.#admission = end.admission;
        failures = 0;
      } catch (error) {
        if (!(error instanceof AgentClientError)) throw error;
        this.#turnedAway(error);
        await this.#around.clock.pause(backOffMs(failures, this.#on.body.jitter()));
        failures += 1;
      }
  }

  async #serveOnce(): Promise<EndOfDuty> {
    const admission = (this.#admission ??= await this.#enrol());
    const { certificate } = admission;
    const connection = this.#around.connect({
      key: this.#on.body.key.privateKeyPem,
      certificate,
    });
    try {
      return await this.#duty.serve(connection.client, admission);
    } finally {
      connection.close();
    }
  }

  async #enrol(): Promise<Admission> {
    const onAnswer = (state: string) => {
      this.#heard(state);
    };
    const { body, trace } = this.#on;
    const startedAt = trace.untold.find(({ stage }) => stage === 'agent-started')?.at;
    const admission = await enrol({ body, startedAt, onAnswer }, this.#around);
    if (startedAt !== undefined) trace.told(1);
    // Retired and let in again, it is another server, which begins with its plan.
    if (this.#servesAs !== undefined && this.#servesAs !== admission.nodeId)
      this.#duty = new AgentDuty(this.#on, this.#around);
    this.#servesAs = admission.nodeId;
    return admission;
  }

  /** Logs an answer when it differs from the one before, however often the machine had to ask. */
  #heard(state: string): void {
    if (state !== this.#lastAnswer) this.#on.trace.note(state);
    this.#lastAnswer = state;
  }

  #turnedAway(error: AgentClientError): void {
    // Retired, or its certificate ended: both are told by the answer to its next request.
    if (error.code !== 'unauthorised') this.#around.onTrouble(this.#on.body.racked.index, error);
    this.#admission = undefined;
  }
}
