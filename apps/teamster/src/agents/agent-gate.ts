import { Injectable } from '@nestjs/common';
import { callerFingerprint } from '../agent-port/caller.ts';
import type { Exchange, Reply } from '../agent-port/exchange.ts';
import { refuseBecause } from '../agent-port/refuse.ts';
import { CertificateDesk } from '../authority/certificate-desk.ts';
import type { ValidCertificate } from '../authority/valid-certificate.ts';
import { ValidCertificates } from '../authority/valid-certificates.ts';
import type { FleetNode } from '../fleet/fleet-node.ts';
import { FleetStore } from '../fleet/fleet-store.ts';

/** The node behind a connection, and the certificate that it showed. */
export interface Caller {
  readonly node: FleetNode;
  readonly certificate: ValidCertificate;
}

/** Lets in only machines whose certificate counts at this moment, on every request anew. */
@Injectable()
export class AgentGate {
  constructor(
    private readonly valid: ValidCertificates,
    private readonly store: FleetStore,
    private readonly desk: CertificateDesk,
  ) {}

  /** The caller, or the answer that turns it away. */
  admit({ request }: Exchange): Caller | Reply {
    const fingerprint = callerFingerprint(request);
    if (fingerprint === null) return noCertificate();
    const certificate = this.valid.find(fingerprint);
    const node = certificate && this.store.get(certificate.nodeId);
    if (certificate === undefined || node?.decision !== 'approved') return revoked();
    if (certificate.expiresAt <= this.store.now()) return noCertificate();
    // If this cannot be written now, the older certificate ends at the first use after the next start.
    if (this.valid.ofNode(node.id).length > 1) this.desk.used(certificate).catch(() => undefined);
    return { node, certificate };
  }
}

function noCertificate(): Reply {
  return refuseBecause(401, 'certificate-missing', [
    'Expected a certificate of this cluster that has not ended',
    'Enrol, and connect with the certificate that it gives.',
  ]);
}

function revoked(): Reply {
  return refuseBecause(403, 'certificate-revoked', [
    'Expected a certificate that is in force',
    'An admin retired this server, or it got a newer certificate. Enrol again.',
  ]);
}
