import { Injectable } from '@nestjs/common';
import type { DurableWrite } from '../database/durable-write.ts';
import type { PreparedCertificate } from '../authority/certificate-desk.ts';
import type { FleetChange } from '../fleet/fleet-change.ts';
import type { FleetNode } from '../fleet/fleet-node.ts';
import { FleetStore } from '../fleet/fleet-store.ts';
import { agentStart } from './agent-start.ts';
import type { Arrival } from './arrival.ts';
import type { EnrolmentRequest } from './enrolment-request.ts';
import { EnrolmentDoors } from './enrolment-doors.ts';
import { reported } from './newcomer.ts';
import { requestRows } from './request-rows.ts';

/** Takes in verified requests: one node for each key, however often it asks. */
@Injectable()
export class Enrolments {
  constructor(
    private readonly store: FleetStore,
    private readonly doors: EnrolmentDoors,
  ) {}

  isKnown({ keyThumbprint }: EnrolmentRequest): boolean {
    return this.store.nodeWithKey(keyThumbprint) !== undefined;
  }

  /** Resolves to the id of the machine's node once the request is durable. */
  async take(request: EnrolmentRequest, arrival: Arrival): Promise<string> {
    const known = this.store.nodeWithKey(request.keyThumbprint);
    return known === undefined
      ? this.#first(request, arrival)
      : this.#again(known, request, arrival);
  }

  async #first(request: EnrolmentRequest, arrival: Arrival): Promise<string> {
    const id = this.doors.newcomer.idFor(request);
    const prepared = await this.doors.fastTrack.prepare(id, request);
    const known = this.store.nodeWithKey(request.keyThumbprint);
    if (known !== undefined) return this.#again(known, request, arrival);
    // From here to handing in the change nothing may wait: two requests must not both be first.
    const change = this.#judge(id, request, { ...arrival, prepared });
    await this.store.commit(change);
    this.doors.fastTrack.done(change, prepared);
    return change.nodes[0]?.id ?? id;
  }

  #judge(
    id: string,
    request: EnrolmentRequest,
    arrival: Arrival & { readonly prepared: PreparedCertificate | undefined },
  ): FleetChange {
    const { newcomer, gatekeeper, fastTrack } = this.doors;
    const node = newcomer.nodeFor(id, request, arrival.now);
    const change = gatekeeper.judge(node, request, arrival.now);
    const put = [...requestRows(request, node.id, arrival), ...(change.with?.put ?? [])];
    return fastTrack.join({ ...change, with: { ...change.with, put } }, arrival.prepared);
  }

  async #again(known: FleetNode, request: EnrolmentRequest, arrival: Arrival): Promise<string> {
    if (known.decision !== 'approved' && known.reportDigest === request.reportDigest)
      await this.store.settled();
    else await this.store.commit(returning(known, request, arrival));
    return known.id;
  }
}

/** What a known machine tells anew; what was decided about it stays as it is. */
function returning(known: FleetNode, request: EnrolmentRequest, arrival: Arrival) {
  const { now } = arrival;
  const node: FleetNode = {
    ...known,
    ...reported(request, now),
    agentVersion: request.agentVersion,
    lastSeen: now,
    stages: {
      ...known.stages,
      ...agentStart(request, known.stages, now),
      'enrolment-requested': now,
    },
  };
  const write: DurableWrite = { put: requestRows(request, known.id, arrival) };
  return { nodes: [node], with: write };
}
