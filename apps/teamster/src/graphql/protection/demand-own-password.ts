import { mustChangeMessage } from '../../access/authenticator.ts';
import type { Viewer } from '../../access/viewer.ts';
import { refusal } from '../refusal.ts';

const openBeforeTheChange: readonly string[] = ['Query.me', 'Mutation.setPassword'];

/** Throws if the viewer must change the password first; `wanted` is a root field, `Query.nodes`. */
export function demandOwnPassword(viewer: Viewer | null, wanted: string): void {
  if (viewer?.mustChangePassword !== true || openBeforeTheChange.includes(wanted)) return;
  throw refusal('PASSWORD_MUST_CHANGE', mustChangeMessage);
}
