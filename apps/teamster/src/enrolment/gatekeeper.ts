import { Injectable } from '@nestjs/common';
import { Approval } from '../admission/approval.ts';
import type { NewEvent } from '../events/event-log.ts';
import type { FleetChange } from '../fleet/fleet-change.ts';
import type { FleetNode } from '../fleet/fleet-node.ts';
import { LiveFleet } from '../fleet/live-fleet.ts';
import type { EnrolmentRequest } from './enrolment-request.ts';
import { findConflict } from './find-conflict.ts';
import { PolicyTickets, type Ticket } from './policy-tickets.ts';

/** Decides what becomes of a machine at the door. It writes nothing. */
@Injectable()
export class Gatekeeper {
  constructor(
    private readonly fleet: LiveFleet,
    private readonly tickets: PolicyTickets,
    private readonly approval: Approval,
  ) {}

  /** Whether a policy would let the machine in at this moment. */
  wouldAdmit(request: EnrolmentRequest): boolean {
    const { registry } = this.fleet;
    const { identity, keyThumbprint } = request;
    return (
      !registry.wasRetired(keyThumbprint) &&
      this.tickets.ticketFor(request) !== undefined &&
      findConflict(registry, identity, keyThumbprint) === undefined
    );
  }

  /** A machine that looks like another, or whose key was retired, always waits for a person. */
  judge(node: FleetNode, request: EnrolmentRequest, now: number): FleetChange {
    const { registry } = this.fleet;
    const other = findConflict(registry, request.identity, request.keyThumbprint);
    if (other !== undefined) return this.#conflict(node, other, now);
    const wasRetired = registry.wasRetired(request.keyThumbprint);
    const ticket = wasRetired ? undefined : this.tickets.ticketFor(request);
    return (ticket && this.#admit(node, ticket, now)) ?? awaitApproval(node, now);
  }

  #conflict(node: FleetNode, other: FleetNode, now: number): FleetChange {
    const closing = this.tickets.closeWindow();
    return {
      nodes: [{ ...node, conflictsWith: other.id, stages: { ...node.stages, conflict: now } }],
      events: [
        eventOf(node, {
          severity: 'WARNING',
          kind: 'collision-seen',
          message: `${node.name} shows the evidence of ${other.name} but holds another key; it waits for an admin`,
          stage: 'conflict',
        }),
        ...(closing === undefined ? [] : [windowClosed(node)]),
      ],
      ...(closing === undefined ? {} : { with: closing }),
    };
  }

  #admit(node: FleetNode, ticket: Ticket, now: number): FleetChange | undefined {
    const approved = this.approval.of(node, now, ticket.by);
    if (!('node' in approved)) return undefined;
    return {
      nodes: [approved.node],
      events: [requested(node), approved.event],
      with: ticket.take(),
    };
  }
}

function awaitApproval(node: FleetNode, now: number): FleetChange {
  const stages = { ...node.stages, 'awaiting-approval': now };
  return { nodes: [{ ...node, stages }], events: [requested(node)] };
}

function requested(node: FleetNode): NewEvent {
  const { vendor, product } = node.summary;
  const what = [vendor, product].filter((text) => text !== null).join(' ') || 'a machine';
  return eventOf(node, {
    severity: 'INFO',
    kind: 'enrolment-requested',
    message: `${node.name} (${what}) asks to enrol: ${node.phrase ?? ''}`,
    stage: 'enrolment-requested',
  });
}

function windowClosed(node: FleetNode): NewEvent {
  return eventOf(node, {
    severity: 'WARNING',
    kind: 'enrolment-window-closed',
    message: `The enrolment window was closed because ${node.name} looks like another server`,
  });
}

function eventOf({ id, name }: FleetNode, event: NewEvent): NewEvent {
  return { ...event, nodeId: id, nodeName: name };
}
