import { Injectable } from '@nestjs/common';
import { type NodeName, parseNodeName } from '@operos/cluster-model';
import type { NodeEvidence } from '../fleet/fleet-node.ts';
import { LiveFleet } from '../fleet/live-fleet.ts';

/** Gives names that no other server has. */
@Injectable()
export class NodeNames {
  /** Every number below is taken, as far as we know. */
  #next = 1;

  constructor(private readonly fleet: LiveFleet) {}

  /** `worker-001`, the lowest number that is free. */
  nextWorker(): NodeName {
    while (!this.isFree(workerName(this.#next))) this.#next += 1;
    return workerName(this.#next);
  }

  isFree(name: NodeName): boolean {
    return this.fleet.registry.withName(name) === undefined;
  }

  /** To be called when a name becomes free. */
  startOver(): void {
    this.#next = 1;
  }

  /** A name for a server that nobody approved: from its serial number if it fits, and in any case its own. */
  provisional(id: string, evidence: readonly NodeEvidence[]): NodeName {
    const serial = evidence.find(({ kind }) => kind.endsWith('serial'))?.value ?? '';
    const label = serial
      .slice(serial.lastIndexOf('/') + 1)
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-');
    const name = parseNodeName(`new-${label.replaceAll(/^-+|-+$/g, '').slice(0, 40)}`);
    return name === undefined || !this.isFree(name) ? (`new-${id}` as NodeName) : name;
  }
}

function workerName(number: number): NodeName {
  return `worker-${String(number).padStart(3, '0')}` as NodeName;
}
