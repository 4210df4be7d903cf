import { Args, Query, Resolver } from '@nestjs/graphql';
import type { AuditEntry, QueryAuditLogArgs } from '@operos/teamster-api/resolvers';
import { AuditLog } from '../../access/audit-log.ts';
import type { AuditRow } from '../../access/audit-row.ts';
import { connection, type Connection } from '../paging/connection.ts';
import { pageSize } from '../paging/page-size.ts';
import { parseRowCursor, printRowCursor } from '../paging/row-id-cursor.ts';
import { timestamp } from '../views/timestamp.ts';

const LIST = 'auditLog';

/** Who did what. */
@Resolver()
export class AuditResolver {
  constructor(private readonly log: AuditLog) {}

  @Query('auditLog')
  async auditLog(@Args() { first, after }: QueryAuditLogArgs): Promise<Connection<AuditEntry>> {
    const before = parseRowCursor(LIST, after);
    const page = await this.log.page({ first: pageSize(LIST, first ?? 100), before });
    return connection(page, auditView, ({ id }) => printRowCursor(LIST, id));
  }
}

function auditView({ id, at, ...row }: AuditRow): AuditEntry {
  const { actor, role, action, target, outcome, sourceAddress } = row;
  return { id: String(id), at: timestamp(at), actor, role, action, target, outcome, sourceAddress };
}
