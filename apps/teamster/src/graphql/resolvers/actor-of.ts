import type { RequestContext } from '../request-context.ts';
import { demandRole } from '../protection/demand-role.ts';

/** Who is doing this; nobody gets past the table of roles without a name. */
export function actorOf({ viewer }: RequestContext): string {
  demandRole(viewer, 'VIEWER');
  return viewer?.name ?? '';
}
