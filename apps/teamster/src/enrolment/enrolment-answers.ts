import { Injectable } from '@nestjs/common';
import type { EnrolmentAnswer } from '@operos/teamster-api';
import { DataSource } from 'typeorm';
import { CertificateDesk } from '../authority/certificate-desk.ts';
import type { FleetNode } from '../fleet/fleet-node.ts';
import { FleetStore } from '../fleet/fleet-store.ts';
import { EnrolmentRow } from './enrolment-row.ts';

const ASK_AGAIN_SECONDS = 10;

/** Says where an enrolment stands; an approved machine gets its certificate at the first look. */
@Injectable()
export class EnrolmentAnswers {
  constructor(
    private readonly store: FleetStore,
    private readonly certificates: CertificateDesk,
    private readonly database: DataSource,
  ) {}

  /** Undefined when the machine has to ask from the start. */
  async of(nodeId: string): Promise<EnrolmentAnswer | undefined> {
    const node = this.store.get(nodeId);
    switch (node?.decision) {
      case 'pending':
        return waiting(node);
      case 'rejected':
        return { state: 'rejected', requestId: nodeId, reason: node.rejectedBecause ?? '' };
      case 'approved':
        return this.#approved(node);
      case 'none':
      case 'retired':
      case undefined:
        return undefined;
    }
  }

  async #approved(node: FleetNode): Promise<EnrolmentAnswer | undefined> {
    const { id } = node;
    const certificate =
      (await this.certificates.current(id, this.store.now())) ?? (await this.#issue(node));
    const after = this.store.get(id);
    if (certificate === undefined || after?.decision !== 'approved') return undefined;
    return { state: 'approved', requestId: id, nodeId: id, name: after.name, certificate };
  }

  /** Only for a key that was proved since the last certificate: the request is used up by it. */
  async #issue({ id: nodeId, keyThumbprint }: FleetNode): Promise<string | undefined> {
    const asked = await this.database.getRepository(EnrolmentRow).findOneBy({ nodeId });
    if (asked === null || keyThumbprint === null) return undefined;
    const usedUp = { remove: [{ entity: EnrolmentRow, keys: [nodeId] }] };
    return this.certificates.issue({ nodeId, csr: asked.csr, keyThumbprint }, usedUp);
  }
}

function waiting(node: FleetNode): EnrolmentAnswer {
  return {
    state: node.conflictsWith === null ? 'pending' : 'conflict',
    requestId: node.id,
    phrase: node.phrase ?? '',
    retryAfterSeconds: ASK_AGAIN_SECONDS,
  };
}
