import type { Role } from './machine-state.ts';

/** Reads the role that the image was made for; a machine without one is a worker, as most are. */
export function parseRole(text: string): Role {
  return text.trim() === 'controller' ? 'controller' : 'worker';
}
