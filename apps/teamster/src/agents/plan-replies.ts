import { Injectable } from '@nestjs/common';
import type { PlanAnswer } from '@operos/teamster-api';
import type { Exchange, Reply } from '../agent-port/exchange.ts';
import { readJson } from '../agent-port/read-json.ts';
import { refuse } from '../agent-port/refuse.ts';
import type { Caller } from './agent-gate.ts';
import { PlanDesk } from './plan-desk.ts';
import { readReceipt } from './read-receipt.ts';
import { ReceiptDesk } from './receipt-desk.ts';

/** Hands out plans and takes back what became of them. */
@Injectable()
export class PlanReplies {
  constructor(
    private readonly plans: PlanDesk,
    private readonly receipts: ReceiptDesk,
  ) {}

  async plan({ node }: Caller): Promise<Reply> {
    const answer: PlanAnswer = this.plans.planOf(node);
    await this.receipts.planSent(node, answer.planDigest);
    return { status: 200, body: answer };
  }

  async receipt({ node }: Caller, { request }: Exchange): Promise<Reply> {
    const body = await readJson(request);
    if (body.kind === 'refused') return body.reply;
    const receipt = readReceipt(body.value);
    if (!('outcome' in receipt)) return refuse(400, receipt);
    await this.receipts.take(node, receipt);
    return { status: 204 };
  }
}
