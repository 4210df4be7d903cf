import { Injectable } from '@nestjs/common';
import { CertificateRow } from '../authority/certificate-row.ts';
import { ValidCertificates } from '../authority/valid-certificates.ts';
import { EnrolmentRow } from '../enrolment/enrolment-row.ts';
import type { NewEvent } from '../events/event-log.ts';
import type { FleetNode } from '../fleet/fleet-node.ts';
import type { FleetChange } from '../fleet/fleet-change.ts';

/** Works out what taking a server out does: neither its key nor its certificates open anything any more. */
@Injectable()
export class Retirement {
  constructor(private readonly certificates: ValidCertificates) {}

  /**
   * The change that takes the node out; `why` completes the sentence "worker-001 was retired …". The certificates stop
   * working before the change is durable: the other order would leave a gap.
   */
  of(node: FleetNode, why: string): Required<FleetChange> {
    const revoked = this.certificates.ofNode(node.id);
    for (const certificate of revoked) this.certificates.remove(certificate);
    return {
      nodes: [{ ...node, decision: 'retired', certificateExpires: null, conflictsWith: null }],
      events: [retired(node, why)],
      with: {
        remove: [
          { entity: CertificateRow, keys: revoked.map(({ fingerprint }) => fingerprint) },
          { entity: EnrolmentRow, keys: [node.id] },
        ],
      },
    };
  }
}

function retired({ id, name }: FleetNode, why: string): NewEvent {
  return {
    severity: 'INFO',
    kind: 'node-retired',
    message: `${name} was retired ${why}; its certificate is revoked`,
    nodeId: id,
    nodeName: name,
  };
}
