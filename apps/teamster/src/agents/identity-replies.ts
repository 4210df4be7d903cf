import { Injectable } from '@nestjs/common';
import { checkAgentCsr } from '@operos/pki';
import { verifyCsr } from '@operos/pki/node';
import type { Exchange, Reply } from '../agent-port/exchange.ts';
import { readJson } from '../agent-port/read-json.ts';
import { refuse, refuseBecause } from '../agent-port/refuse.ts';
import { CertificateDesk } from '../authority/certificate-desk.ts';
import { reportOf } from '../enrolment/verify-ask.ts';
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
    const reading = verifyCsr(typeof csr === 'string' ? csr : '');
    const issues = reading.kind === 'refused' ? reading.issues : checkAgentCsr(reading.facts);
    if (issues.length > 0) return refuse(400, issues);
    const renewed = await this.certificates.renew(node.id, csr as string, certificate);
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
