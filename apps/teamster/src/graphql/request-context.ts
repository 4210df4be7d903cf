import type { Viewer } from '../access/viewer.ts';

/** What every resolver may know of the request; null viewer: nobody signed in. */
export interface RequestContext {
  readonly viewer: Viewer | null;
  readonly sourceAddress: string | null;
}
