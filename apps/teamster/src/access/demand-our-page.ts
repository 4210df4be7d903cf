import type { Request } from 'express';
import { AccessError } from './access-error.ts';
import { isSameOrigin } from './is-same-origin.ts';

/** Throws an AccessError unless a request comes from our own page or a program. */
export function demandOurPage(request: Request): void {
  if (!isSameOrigin(request.headers))
    throw new AccessError(403, 'foreign-origin', 'Expected a request from our own page.');
}
