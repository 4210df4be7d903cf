import { defaultFieldResolver, type GraphQLField, type GraphQLSchema } from 'graphql';
import type { AuditedAction } from '../../access/audit-entry.ts';
import { requiredRole, type RequiredRole } from '../../access/required-role.ts';
import type { RequestContext } from '../request-context.ts';
import { auditedResolver } from './audited-resolver.ts';
import { demandOwnPassword } from './demand-own-password.ts';
import { demandRole } from './demand-role.ts';

type RootField = GraphQLField<unknown, RequestContext>;

/** Writes down what was done; resolves once that is durable. */
export type RecordAction = (action: AuditedAction) => Promise<void>;

/** Puts the table of roles before every root field, and the audit log behind every mutation. */
export function protectSchema(schema: GraphQLSchema, record: RecordAction): GraphQLSchema {
  for (const field of rootFields(schema, 'Query')) guard(field, 'Query');
  for (const field of rootFields(schema, 'Subscription')) guardSubscription(field);
  for (const field of rootFields(schema, 'Mutation')) {
    guard(field, 'Mutation');
    field.resolve = auditedResolver(field.name, field.resolve ?? defaultFieldResolver, record);
  }
  return schema;
}

function rootFields(schema: GraphQLSchema, type: string): RootField[] {
  const root = schema.getType(type);
  return root !== undefined && 'getFields' in root
    ? (Object.values(root.getFields()) as RootField[])
    : [];
}

// A field somebody forgot to list is for admins only.
function roleFor(type: string, field: string): RequiredRole {
  return requiredRole[type]?.[field] ?? 'ADMIN';
}

function guard(field: RootField, type: string): void {
  const role = roleFor(type, field.name);
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (...call): unknown => {
    demandRole(call[2].viewer, role);
    demandOwnPassword(call[2].viewer, `${type}.${field.name}`);
    return resolve(...call);
  };
}

function guardSubscription(field: RootField): void {
  const role = roleFor('Subscription', field.name);
  const subscribe = field.subscribe;
  field.subscribe = (...call): unknown => {
    demandRole(call[2].viewer, role);
    demandOwnPassword(call[2].viewer, `Subscription.${field.name}`);
    return subscribe?.(...call);
  };
}
