import { Injectable } from '@nestjs/common';
import { NodeNames } from '../admission/node-names.ts';
import type { FleetNode } from '../fleet/fleet-node.ts';
import { LiveFleet } from '../fleet/live-fleet.ts';
import { newNodeId } from '../fleet/new-node-id.ts';
import { phraseOf } from '../fleet/node-rows.ts';
import { agentStart } from './agent-start.ts';
import type { EnrolmentRequest } from './enrolment-request.ts';
import { summaryOf } from './hardware-summary.ts';

/** Makes the node of a machine that asks for the first time. */
@Injectable()
export class Newcomer {
  constructor(
    private readonly fleet: LiveFleet,
    private readonly names: NodeNames,
  ) {}

  /** A machine that was seen booting keeps that node and its timeline, which no key guards yet. */
  idFor(request: EnrolmentRequest): string {
    return this.#seenBooting(request)?.id ?? newNodeId();
  }

  /** The node with an id that was chosen a moment ago; with another if somebody else took it since. */
  nodeFor(wantedId: string, request: EnrolmentRequest, now: number): FleetNode {
    const holder = this.fleet.get(wantedId);
    const seen = holder?.decision === 'none' ? holder : undefined;
    const id = holder === seen ? wantedId : newNodeId();
    return {
      id,
      address: null,
      boot: null,
      mac: request.bootMac ?? request.report.interfaces.find(({ link }) => link)?.mac ?? null,
      firstSeen: now,
      heartbeatAt: null,
      planDigest: null,
      ...seen,
      ...reported(request, now),
      name: this.names.provisional(id, request.identity.evidence),
      simulated: request.simulated,
      decision: 'pending',
      keyThumbprint: request.keyThumbprint,
      phrase: phraseOf(request.keyThumbprint),
      lastSeen: now,
      agentVersion: request.agentVersion,
      certificateExpires: null,
      conflictsWith: null,
      rejectedBecause: null,
      degraded: [],
      stages: {
        ...seen?.stages,
        ...agentStart(request, seen?.stages ?? {}, now),
        'enrolment-requested': now,
      },
    };
  }

  #seenBooting({ bootMac, report }: EnrolmentRequest): FleetNode | undefined {
    const macs = [
      bootMac,
      ...report.interfaces.map(({ permanentMac, mac }) => permanentMac ?? mac),
    ];
    return macs
      .map((mac) => (mac === null ? undefined : this.fleet.registry.withMac(mac)))
      .find((node) => node?.decision === 'none');
  }
}

/** What a node takes from a report. */
export function reported(
  request: Pick<EnrolmentRequest, 'identity' | 'report' | 'reportDigest'>,
  now: number,
): Pick<FleetNode, 'identity' | 'summary' | 'reportDigest' | 'reportedAt'> {
  const { identity, report, reportDigest } = request;
  return {
    identity: { score: identity.score, evidence: identity.evidence },
    summary: summaryOf(report),
    reportDigest,
    reportedAt: now,
  };
}
