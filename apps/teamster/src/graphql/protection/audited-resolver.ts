import { GraphQLError, type GraphQLFieldResolver } from 'graphql';
import type { AuditedAction } from '../../access/audit-entry.ts';
import type { RequestContext } from '../request-context.ts';
import { auditedOutcome } from './audited-outcome.ts';
import { auditedTarget, type MutationTarget } from './audited-target.ts';

type RootResolver = GraphQLFieldResolver<unknown, RequestContext, MutationTarget>;
type RecordAction = (action: AuditedAction) => Promise<void>;

/** The same mutation, which answers only after what became of it is in the audit log. */
export function auditedResolver(
  action: string,
  resolve: RootResolver,
  record: RecordAction,
): RootResolver {
  return async (...call): Promise<unknown> => {
    const [, args, context] = call;
    const write = (outcome: string, result?: unknown): Promise<void> =>
      writeAction(record, context, { action, target: auditedTarget(args, result), outcome });
    try {
      const result: unknown = await resolve(...call);
      await write(auditedOutcome(result), result);
      return result;
    } catch (error) {
      await write(isDenial(error) ? 'denied' : 'failed');
      throw error;
    }
  };
}

async function writeAction(
  record: RecordAction,
  { viewer, sourceAddress }: RequestContext,
  done: Pick<AuditedAction, 'action' | 'target' | 'outcome'>,
): Promise<void> {
  // What strangers try is refused and counted, not kept: anybody could fill the log.
  if (viewer !== null)
    await record({ actor: viewer.name, role: viewer.role, sourceAddress, ...done });
}

function isDenial(error: unknown): boolean {
  return error instanceof GraphQLError && error.extensions.code === 'FORBIDDEN';
}
