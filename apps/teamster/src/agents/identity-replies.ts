import { Injectable } from '@nestjs/common';
import type { Exchange, Reply } from '../agent-port/exchange.ts';
import { readJson } from '../agent-port/read-json.ts';
import { refuse, refuseBecause } from '../agent-port/refuse.ts';
import { CertificateDesk } from '../authority/certificate-desk.ts';
import { keyOf, reportOf } from '../enrolment/verify-ask.ts';
import type { Caller } from './agent-gate.ts';
import { ReportDesk } from './report-desk.ts';

/** Takes in what a machine says it is, and renews the certificate by which it says so. */
@Injectable()
export class IdentityReplies {
  constructor(
    private readonly reports: ReportDesk,
    private readonly certificates: CertificateDesk,
  ) {}

  async report({ node }: Caller, { request }: Exchange): Promise<Reply> {
    const body = await readJson(request);
    if (body.kind === 'refused') return body.reply;
    const report = reportOf((body.value as { readonly report?: unknown } | null)?.report);
    if (!('digest' in report)) return refuse(400, report);
    await this.reports.take(node, report);
    return { status: 204 };
  }

  async renewal({ node, certificate }: Caller, { request }: Exchange): Promise<Reply> {
    const body = await readJson(request);
    if (body.kind === 'refused') return body.reply;
    const csr = (body.value as { readonly csr?: unknown } | null)?.csr;
    const read = keyOf(typeof csr === 'string' ? csr : '');
    if (!('keyThumbprint' in read)) return refuse(400, read);
    const ask = { nodeId: node.id, csr: read.key, keyThumbprint: read.keyThumbprint };
    const renewed = await this.certificates.renew(ask, certificate);
    return renewed === undefined
      ? noLongerApproved()
      : { status: 200, body: { certificate: renewed } };
  }
}

function noLongerApproved(): Reply {
  return refuseBecause(403, 'certificate-revoked', [
    'Expected a server that is approved',
    'An admin retired it in this moment.',
  ]);
}
