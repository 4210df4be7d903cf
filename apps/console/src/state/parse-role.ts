import type { Role } from './machine-state.ts';

/** Reads os-release(5), where the image says what it is; a machine that does not say is a worker, as most are. */
export function parseRole(text: string): Role {
  return /^VARIANT_ID="?controller"?$/m.test(text) ? 'controller' : 'worker';
}
