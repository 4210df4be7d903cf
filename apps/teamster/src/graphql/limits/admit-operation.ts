import type { Viewer } from '../../access/viewer.ts';
import { demandOwnPassword } from '../protection/demand-own-password.ts';
import { refusal } from '../refusal.ts';
import { type MeasuredOperation, measureOperation } from './measure-operation.ts';
import { brokenLimit } from './operation-limits.ts';

/** Who asks, and whether this is a development server, where everybody may read the schema. */
export interface Asker {
  readonly viewer: Viewer | null;
  readonly development: boolean;
}

/** Throws the refusal of an operation that is too large, or asks a stranger's question about the schema. */
export function admitOperation(measured: MeasuredOperation, asker: Asker): void {
  const size = measureOperation(measured);
  const broken = brokenLimit(size);
  if (broken !== undefined) throw refusal('OPERATION_TOO_LARGE', broken);
  if (!size.introspects || asker.development) return;
  if (asker.viewer === null) throw refusal('UNAUTHENTICATED', 'Sign in to read the schema.');
  demandOwnPassword(asker.viewer, 'the schema');
}
