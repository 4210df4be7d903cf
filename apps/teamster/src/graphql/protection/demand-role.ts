import { coversRole } from '../../access/covers-role.ts';
import type { RequiredRole } from '../../access/required-role.ts';
import type { Viewer } from '../../access/viewer.ts';
import { refusal } from '../refusal.ts';

/** Throws unless the viewer may use something that needs this role. */
export function demandRole(viewer: Viewer | null, required: RequiredRole): void {
  if (coversRole(viewer?.role, required)) return;
  if (viewer === null) throw refusal('UNAUTHENTICATED', 'Sign in, or send an API token.');
  throw refusal('FORBIDDEN', `This needs the role ${required}; you are ${viewer.role}.`);
}
