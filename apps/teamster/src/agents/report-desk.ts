import { Injectable } from '@nestjs/common';
import { canonicalReport, identifyMachine } from '@operos/hw-inventory';
import { findConflict } from '../enrolment/find-conflict.ts';
import { reported } from '../enrolment/newcomer.ts';
import type { ReadReport } from '../enrolment/verify-ask.ts';
import type { NewEvent } from '../events/event-log.ts';
import type { FleetNode } from '../fleet/fleet-node.ts';
import { FleetStore } from '../fleet/fleet-store.ts';
import { LiveFleet } from '../fleet/live-fleet.ts';
import { gzipText } from '../fleet/report-text.ts';
import { ReportRow } from '../fleet/report-row.ts';

/** Takes in what a machine says it is made of. It may change this node and no other, and nothing that was decided. */
@Injectable()
export class ReportDesk {
  constructor(
    private readonly store: FleetStore,
    private readonly fleet: LiveFleet,
  ) {}

  async take(caller: FleetNode, { report, digest }: ReadReport): Promise<void> {
    // Somebody may have decided about it while its message was being read.
    const node = this.store.get(caller.id) ?? caller;
    if (node.reportDigest === digest) return;
    const identity = identifyMachine(report);
    const facts = reported({ identity, report, reportDigest: digest }, this.store.now());
    const other = findConflict(this.fleet.registry, identity, node.keyThumbprint ?? '');
    await this.store.commit({
      nodes: [{ ...node, ...facts }],
      events: [changed(node), ...(other === undefined ? [] : [looksLike(node, other)])],
      with: {
        put: [{ entity: ReportRow, rows: [{ digest, gzip: gzipText(canonicalReport(report)) }] }],
      },
    });
  }
}

function changed(node: FleetNode): NewEvent {
  return eventOf(node, 'INFO', ['hardware-changed', `${node.name} reports other hardware`]);
}

function looksLike(node: FleetNode, other: FleetNode): NewEvent {
  return eventOf(node, 'WARNING', [
    'collision-seen',
    `${node.name} now shows the evidence of ${other.name} too`,
  ]);
}

function eventOf(
  { id, name }: FleetNode,
  severity: NewEvent['severity'],
  [kind, message]: readonly [string, string],
): NewEvent {
  return { severity, kind, message, nodeId: id, nodeName: name };
}
