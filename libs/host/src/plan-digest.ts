import { canonicalJson } from './canonical-json.ts';
import type { Plan } from './plan.ts';
import { sha256 } from './sha256.ts';

/** Names a plan by its content: the same data gives the same digest, whatever the order of its keys. */
export function planDigest(plan: Plan): string {
  return sha256(canonicalJson(plan));
}
