import { X509Certificate } from 'node:crypto';
import { renewalDue } from '@operos/pki';
import { createCsr } from '@operos/pki/node';
import type { AgentClient } from '@operos/teamster-api';
import { version } from '../../version.ts';
import type { StoryStep } from './boot-story.ts';
import { type Admission, patienceOf } from './enrol.ts';
import { keepTrying } from './keep-trying.ts';
import type { MachineBody } from './machine-body.ts';
import type { MachineSurroundings } from './machine-surroundings.ts';
import type { Misfortune } from './misfortune.ts';
import type { StageTrace } from './stage-trace.ts';

const HEARTBEAT_MS = 10_000; // wall clock: Teamster judges silence by its own
const NEW_PLAN_MS = 10_000;

/** What an agent on duty has to do with. */
export interface OnDuty {
  readonly body: MachineBody;
  readonly trace: StageTrace;
  readonly misfortune: Misfortune;
  /** What is left to do after the certificate, in this boot. */
  readonly work: readonly StoryStep[];
}

/** How a stretch of duty ended. */
export type EndOfDuty =
  { readonly kind: 'power-lost' } | { readonly kind: 'renewed'; readonly admission: Admission };

/** What the agent does once it is let in, over as many connections as it takes: the plan, joining, heartbeats. */
export class AgentDuty {
  readonly #on: OnDuty;
  readonly #around: MachineSurroundings;
  #left: readonly StoryStep[];
  #planDigest: string | null = null;

  constructor(on: OnDuty, around: MachineSurroundings) {
    this.#on = on;
    this.#around = around;
    this.#left = on.work;
  }

  /** Rejects with AgentClientError `unauthorised` when the certificate counts no more. */
  async serve(client: AgentClient, admission: Admission): Promise<EndOfDuty> {
    for (let step = this.#left[0]; step !== undefined; step = this.#left[0]) {
      await (step.stage === 'plan-applied' ? this.#firstPlan(client, step) : this.#reach(step));
      await this.#beat(client);
    }
    this.#on.misfortune.begin();
    return this.#beatUntilItEnds(client, admission);
  }

  async #beatUntilItEnds(client: AgentClient, admission: Admission): Promise<EndOfDuty> {
    const { misfortune, trace, body } = this.#on;
    const when = body.jitter();
    for (;;) {
      const struck = await misfortune.during(HEARTBEAT_MS * (0.95 + 0.1 * body.jitter()));
      if (struck !== undefined) trace.note(`fault:${struck}`, misfortune.afterMs);
      if (struck === 'lost-power') return { kind: 'power-lost' };
      if (struck === 'dead-disk') body.loseDisk();
      await this.#beat(client);
      if (this.#isRenewalDue(admission.certificate, when))
        return {
          kind: 'renewed',
          admission: { ...admission, certificate: await this.#renew(client) },
        };
    }
  }

  async #reach(step: StoryStep): Promise<void> {
    await this.#on.trace.reach(step);
    this.#left = this.#left.slice(1);
  }

  /** A simulated machine has nothing to write to: it takes the usual time and says that all went well. */
  async #firstPlan(client: AgentClient, step: StoryStep): Promise<void> {
    const { planDigest } = await this.#try(() => client.fetchPlan());
    await this.#reach(step);
    await this.#applied(client, planDigest);
  }

  async #newPlan(client: AgentClient): Promise<void> {
    const { planDigest } = await this.#try(() => client.fetchPlan());
    await this.#around.clock.sleep(NEW_PLAN_MS);
    await this.#applied(client, planDigest);
  }

  async #applied(client: AgentClient, planDigest: string): Promise<void> {
    await this.#try(() => client.sendReceipt({ planDigest, outcome: 'applied', steps: [] }));
    this.#planDigest = planDigest;
  }

  async #beat(client: AgentClient): Promise<void> {
    const { body, trace } = this.#on;
    const { reportDigest, degraded, report } = body;
    const stages = trace.untold;
    const planDigest = this.#planDigest;
    const beat = { reportDigest, planDigest, stages, degraded, agentVersion: version };
    const answer = await this.#try(() => client.heartbeat(beat));
    trace.told(stages.length);
    if (answer.reportWanted) await this.#try(() => client.sendReport(report));
    if (answer.planDigest !== planDigest) await this.#newPlan(client);
  }

  #isRenewalDue(certificate: string, jitter: number): boolean {
    const { validFrom, validTo } = new X509Certificate(certificate);
    const validity = { notBefore: new Date(validFrom), notAfter: new Date(validTo) };
    return renewalDue(validity, this.#around.clock.now(), jitter);
  }

  async #renew(client: AgentClient): Promise<string> {
    const csr = await createCsr(this.#on.body.key, 'operos-agent');
    return (await this.#try(() => client.renew(csr))).certificate;
  }

  #try<T>(attempt: () => Promise<T>): Promise<T> {
    return keepTrying(attempt, patienceOf(this.#on.body, this.#around));
  }
}
