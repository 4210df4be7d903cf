import { Injectable } from '@nestjs/common';
import type { Issue, NodeName } from '@operos/cluster-model';
import type { NewEvent } from '../events/event-log.ts';
import type { FleetNode } from '../fleet/fleet-node.ts';
import { NodeAddresses } from './node-addresses.ts';
import { NodeNames } from './node-names.ts';
import { refusal } from './refusal.ts';

/** A node as it is once it was let in, with the line of the log that says so. */
export interface Approved {
  readonly node: FleetNode;
  readonly event: NewEvent;
}

/** Works out what approving does: a lasting name and address. It writes nothing. */
@Injectable()
export class Approval {
  constructor(
    private readonly names: NodeNames,
    private readonly addresses: NodeAddresses,
  ) {}

  /** `by` completes the sentence "worker-001 was approved …". */
  of(node: FleetNode, now: number, by: string): Approved | readonly Issue[] {
    const address = node.address ?? this.addresses.next();
    if (address === undefined && !node.simulated) return networkFull();
    const approved: FleetNode = {
      ...node,
      name: this.names.nextWorker(),
      address: address ?? null,
      decision: 'approved',
      conflictsWith: null,
      rejectedBecause: null,
      stages: { ...node.stages, approved: now },
    };
    return { node: approved, event: eventOf(approved, node.name, by) };
  }

  isFreeName(name: NodeName): boolean {
    return this.names.isFree(name);
  }

  /** To be called when a name or an address becomes free. */
  release(): void {
    this.names.startOver();
    this.addresses.startOver();
  }
}

function eventOf({ id, name }: FleetNode, provisional: string, by: string): NewEvent {
  return {
    severity: 'INFO',
    kind: 'node-approved',
    message: `${name} (${provisional}) was approved ${by}`,
    nodeId: id,
    nodeName: name,
    stage: 'approved',
  };
}

function networkFull(): readonly Issue[] {
  return refusal('address', 'no-free-address', [
    'Expected a free address in the private network, got none',
    'Retire servers that are gone, or give the private network more room in the settings.',
  ]);
}
