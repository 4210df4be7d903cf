import { Injectable } from '@nestjs/common';
import type { DurableWrite } from '../database/durable-write.ts';
import type { FleetNode } from '../fleet/fleet-node.ts';
import { FleetStore } from '../fleet/fleet-store.ts';
import type { Arrival } from './arrival.ts';
import type { EnrolmentRequest } from './enrolment-request.ts';
import { Gatekeeper } from './gatekeeper.ts';
import { Newcomer, reported } from './newcomer.ts';
import { requestRows } from './request-rows.ts';

/** Takes in verified requests: one node for each key, however often it asks. */
@Injectable()
export class Enrolments {
  constructor(
    private readonly store: FleetStore,
    private readonly newcomer: Newcomer,
    private readonly gatekeeper: Gatekeeper,
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

  // From looking at the fleet to handing in the change nothing may wait: two requests must not both be first.
  async #first(request: EnrolmentRequest, arrival: Arrival): Promise<string> {
    const node = this.newcomer.nodeFor(request, arrival.now);
    const change = this.gatekeeper.judge(node, request, arrival.now);
    const put = [...requestRows(request, node.id, arrival), ...(change.with?.put ?? [])];
    await this.store.commit({ ...change, with: { ...change.with, put } });
    return node.id;
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
    stages: { ...known.stages, 'enrolment-requested': now },
  };
  const write: DurableWrite = { put: requestRows(request, known.id, arrival) };
  return { nodes: [node], with: write };
}
