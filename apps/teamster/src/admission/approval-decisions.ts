import { Injectable } from '@nestjs/common';
import type { Issue } from '@operos/cluster-model';
import type { FleetChange } from '../fleet/fleet-change.ts';
import type { FleetNode } from '../fleet/fleet-node.ts';
import type { AdmissionOutcome } from './admission.ts';
import { Approval } from './approval.ts';
import { NodeDecisions } from './node-decisions.ts';
import { refusal } from './refusal.ts';

const LONGEST_REASON = 200;

/** An admin's yes or no to a machine that waits. */
@Injectable()
export class ApprovalDecisions {
  constructor(
    private readonly decisions: NodeDecisions,
    private readonly approval: Approval,
  ) {}

  approve(nodeId: string, actor: string): Promise<AdmissionOutcome> {
    return this.decisions.decide(nodeId, (node, now) => {
      if (!mayBeApproved(node)) return notWaiting(node);
      const approved = this.approval.of(node, now, `by ${actor}`);
      return 'node' in approved ? { nodes: [approved.node], events: [approved.event] } : approved;
    });
  }

  reject(nodeId: string, reason: string, actor: string): Promise<AdmissionOutcome> {
    const why = reason.trim();
    return this.decisions.decide(nodeId, (node, now) => {
      if (node.decision !== 'pending') return notWaiting(node);
      return isReason(why) ? rejection(node, why, { now, actor }) : badReason();
    });
  }
}

// A rejection may be taken back; a machine that was only seen booting has no key to certify yet.
function mayBeApproved({ decision, keyThumbprint }: FleetNode): boolean {
  return keyThumbprint !== null && (decision === 'pending' || decision === 'rejected');
}

function isReason(reason: string): boolean {
  return reason.length >= 1 && reason.length <= LONGEST_REASON && !/\p{Cc}/u.test(reason);
}

function rejection(
  node: FleetNode,
  reason: string,
  { now, actor }: { readonly now: number; readonly actor: string },
): FleetChange {
  return {
    nodes: [
      {
        ...node,
        decision: 'rejected',
        rejectedBecause: reason,
        stages: { ...node.stages, rejected: now },
      },
    ],
    events: [
      {
        severity: 'WARNING',
        kind: 'node-rejected',
        message: `${node.name} was rejected by ${actor}: ${reason}`,
        nodeId: node.id,
        nodeName: node.name,
        stage: 'rejected',
      },
    ],
  };
}

function notWaiting({ name, decision }: FleetNode): readonly Issue[] {
  const states = {
    none: 'has not asked to enrol yet',
    pending: 'is waiting',
    approved: 'is approved already',
    rejected: 'is rejected already',
    retired: 'is retired',
  } as const;
  return refusal('id', 'node-not-waiting', [
    `Expected a server that waits for approval, but ${name} ${states[decision]}`,
    'Reload the list; somebody else may have decided.',
  ]);
}

function badReason(): readonly Issue[] {
  return refusal('reason', 'reason-length', [
    `Expected a reason of 1 to ${LONGEST_REASON} printable characters`,
    'Say in a few words why; the machine shows it on its console.',
  ]);
}
