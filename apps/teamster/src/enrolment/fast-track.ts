import { Injectable } from '@nestjs/common';
import { CertificateDesk, type PreparedCertificate } from '../authority/certificate-desk.ts';
import type { FleetChange } from '../fleet/fleet-change.ts';
import { EnrolmentRow } from './enrolment-row.ts';
import type { EnrolmentRequest } from './enrolment-request.ts';
import { Gatekeeper } from './gatekeeper.ts';

/**
 * Signs ahead for machines that a policy will let in, so that their request, their approval and their certificate are
 * one transaction. Nothing is decided here: if the gatekeeper says no after all, the certificate is thrown away.
 */
@Injectable()
export class FastTrack {
  constructor(
    private readonly gatekeeper: Gatekeeper,
    private readonly certificates: CertificateDesk,
  ) {}

  /** Undefined for a machine that has to wait for a person. */
  async prepare(
    nodeId: string,
    request: EnrolmentRequest,
  ): Promise<PreparedCertificate | undefined> {
    const { key, keyThumbprint } = request;
    if (!this.gatekeeper.wouldAdmit(request)) return undefined;
    return this.certificates.prepare({ nodeId, csr: key, keyThumbprint });
  }

  /** Adds the certificate to the change that lets its node in. */
  join(change: FleetChange, prepared: PreparedCertificate | undefined): FleetChange {
    const [node] = change.nodes;
    const isForIt = node?.decision === 'approved' && prepared?.certificate.nodeId === node.id;
    if (!isForIt) return change;
    const remove = [{ entity: EnrolmentRow, keys: [node.id] }]; // the request is used up by it
    const joined = this.certificates.handOver(change, node, prepared);
    return { ...joined, with: { ...joined.with, remove } };
  }

  /** To be told once the change is durable. */
  done(change: FleetChange, prepared: PreparedCertificate | undefined): void {
    const [node] = change.nodes;
    if (prepared !== undefined && node?.certificateExpires === prepared.certificate.expiresAt)
      this.certificates.adopt(prepared);
  }
}
