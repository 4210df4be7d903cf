import { Injectable } from '@nestjs/common';
import { type Issue, type NodeName, parseNodeName } from '@operos/cluster-model';
import type { NewEvent } from '../events/event-log.ts';
import type { FleetChange } from '../fleet/fleet-change.ts';
import type { FleetNode } from '../fleet/fleet-node.ts';
import type { AdmissionOutcome } from './admission.ts';
import { Approval } from './approval.ts';
import { NodeDecisions } from './node-decisions.ts';
import { refusal } from './refusal.ts';
import { Retirement } from './retirement.ts';

/** What an admin does to a server that is in: another name, or out for good. */
@Injectable()
export class RetirementDecisions {
  constructor(
    private readonly decisions: NodeDecisions,
    private readonly retirement: Retirement,
    private readonly approval: Approval,
  ) {}

  async retire(nodeId: string, actor: string): Promise<AdmissionOutcome> {
    const outcome = await this.decisions.decide(nodeId, (node) =>
      node.decision === 'retired' ? alreadyRetired(node) : this.retirement.of(node, `by ${actor}`),
    );
    if (outcome.kind === 'done') this.approval.release();
    return outcome;
  }

  rename(nodeId: string, wanted: string, actor: string): Promise<AdmissionOutcome> {
    return this.decisions.decide(nodeId, (node) => {
      if (node.decision === 'retired') return alreadyRetired(node);
      const name = parseNodeName(wanted);
      if (name === undefined) return badName(wanted);
      const isFree = name === node.name || this.approval.isFreeName(name);
      return isFree ? renaming(node, name, actor) : nameTaken(name);
    });
  }
}

function renaming(node: FleetNode, name: NodeName, actor: string): FleetChange {
  return {
    nodes: [{ ...node, name }],
    events: [
      eventOf({ ...node, name }, 'node-renamed', `${node.name} was renamed to ${name} by ${actor}`),
    ],
  };
}

function eventOf({ id, name }: FleetNode, kind: string, message: string): NewEvent {
  return { severity: 'INFO', kind, message, nodeId: id, nodeName: name };
}

function alreadyRetired({ name }: FleetNode): readonly Issue[] {
  return refusal('id', 'node-retired', [
    `Expected a server that is in use, but ${name} is retired`,
    'Let the machine ask again; it then waits for approval as a new one.',
  ]);
}

function badName(name: string): readonly Issue[] {
  return refusal('name', 'node-name', [
    `Expected a DNS label of 1 to 63 lower-case letters, digits and hyphens, got ${JSON.stringify(name.slice(0, 80))}`,
    'Choose a name such as rack2-07.',
  ]);
}

function nameTaken(name: NodeName): readonly Issue[] {
  return refusal('name', 'node-name-taken', [
    `Expected a name that no other server has, got ${name}`,
    'Choose another, or rename the other server first.',
  ]);
}
