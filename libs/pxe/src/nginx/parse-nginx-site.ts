import { type Issue, isUsable } from '@operos/cluster-model';
import type { Draft } from '../draft.ts';
import { checkNginxSite } from './check-nginx-site.ts';
import type { NginxSite } from './nginx-site.ts';

/** The site, or everything that is wrong with it. */
export type ParsedNginxSite =
  | { readonly kind: 'parsed'; readonly site: NginxSite }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

/** Turns a site of plain text into one that may be rendered, if {@link checkNginxSite} has no error to report. */
export function parseNginxSite(draft: Draft<NginxSite>): ParsedNginxSite {
  const site = draft as NginxSite; // the check judges every text by the parser of its type
  const issues = checkNginxSite(site);
  return isUsable(issues) ? { kind: 'parsed', site } : { kind: 'refused', issues };
}
