import { Injectable } from '@nestjs/common';
import type { Issue } from '@operos/cluster-model';
import type { NewEvent } from '../events/event-log.ts';
import type { FleetChange } from '../fleet/fleet-change.ts';
import type { FleetNode } from '../fleet/fleet-node.ts';
import { LiveFleet } from '../fleet/live-fleet.ts';
import type { AdmissionOutcome } from './admission.ts';
import { NodeDecisions } from './node-decisions.ts';
import { refusal } from './refusal.ts';
import { Retirement } from './retirement.ts';

/** An admin says that a machine which looks like a known server is that server, with a new key. */
@Injectable()
export class ReplacementDecisions {
  constructor(
    private readonly decisions: NodeDecisions,
    private readonly fleet: LiveFleet,
    private readonly retirement: Retirement,
  ) {}

  /** In one transaction the old key ends, and the machine gets the name and the address that it had. */
  replace(nodeId: string, replaces: string, actor: string): Promise<AdmissionOutcome> {
    return this.decisions.decide(nodeId, (node, now) => {
      const old = this.fleet.get(replaces);
      if (node.decision !== 'pending' || node.conflictsWith !== replaces || old === undefined)
        return noSuchConflict(node);
      if (old.decision !== 'approved') return notIn(old);
      return this.#replacement(node, old, { now, actor });
    });
  }

  #replacement(
    node: FleetNode,
    old: FleetNode,
    { now, actor }: { readonly now: number; readonly actor: string },
  ): FleetChange {
    const retired = this.retirement.of(old, `by ${actor} because ${node.name} replaces it`);
    const replacing: FleetNode = {
      ...node,
      name: old.name,
      address: old.address,
      decision: 'approved',
      conflictsWith: null,
      rejectedBecause: null,
      stages: { ...node.stages, approved: now },
    };
    return {
      // The old one first: no two servers may have one name at any moment.
      nodes: [...retired.nodes, replacing, ...this.#othersLike(node, old)],
      events: [...retired.events, approved(replacing, node.name, actor)],
      with: retired.with,
    };
  }

  /** Further machines that look like the old one now look like the one in its place. */
  #othersLike(node: FleetNode, old: FleetNode): FleetNode[] {
    return this.fleet
      .all()
      .filter(({ id, conflictsWith }) => conflictsWith === old.id && id !== node.id)
      .map((other) => ({ ...other, conflictsWith: node.id }));
  }
}

function approved({ id, name }: FleetNode, provisional: string, actor: string): NewEvent {
  return {
    severity: 'WARNING',
    kind: 'node-replaced',
    message: `${provisional} was approved by ${actor} as ${name}, whose earlier key is revoked`,
    nodeId: id,
    nodeName: name,
    stage: 'approved',
  };
}

function noSuchConflict({ name }: FleetNode): readonly Issue[] {
  return refusal('replaces', 'node-not-in-conflict', [
    `Expected the server that ${name} looks like, got another`,
    'Reload the list; somebody else may have decided.',
  ]);
}

function notIn({ name }: FleetNode): readonly Issue[] {
  return refusal('replaces', 'node-not-in', [
    `Expected a server that is in, but ${name} was never approved, so there is nothing to replace`,
    'Approve one of the two and reject the other.',
  ]);
}
