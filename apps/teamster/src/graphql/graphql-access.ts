import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { AuditedAction } from '../access/audit-entry.ts';
import { AuditLog } from '../access/audit-log.ts';
import { Authenticator } from '../access/authenticator.ts';
import type { RequestContext } from './request-context.ts';

/** What the API asks of access: who is there, and to remember what they did. */
@Injectable()
export class GraphqlAccess {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly audit: AuditLog,
  ) {}

  async contextOf(request: Request): Promise<RequestContext> {
    const viewer = await this.authenticator.holderOf(request.headers);
    return { viewer, sourceAddress: request.ip ?? null };
  }

  record(action: AuditedAction): Promise<void> {
    return this.audit.record(action);
  }
}
