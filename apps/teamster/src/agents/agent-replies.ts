import { Injectable } from '@nestjs/common';
import { IdentityReplies } from './identity-replies.ts';
import { PlanReplies } from './plan-replies.ts';

/** Everything that an enrolled machine asks now and then. */
@Injectable()
export class AgentReplies {
  constructor(
    readonly plans: PlanReplies,
    readonly identities: IdentityReplies,
  ) {}
}
