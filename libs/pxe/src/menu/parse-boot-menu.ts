import { type Issue, isUsable } from '@operos/cluster-model';
import type { Draft } from '../draft.ts';
import type { BootMenu } from './boot-menu.ts';
import { checkBootMenu } from './check-boot-menu.ts';

/** The menu, or everything that is wrong with it. */
export type ParsedBootMenu =
  | { readonly kind: 'parsed'; readonly menu: BootMenu }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

/** Turns a menu of plain text into one that may be rendered, if {@link checkBootMenu} has no error to report. */
export function parseBootMenu(draft: Draft<BootMenu>): ParsedBootMenu {
  const menu = draft as BootMenu; // the check judges every text by the parser of its type
  const issues = checkBootMenu(menu);
  return isUsable(issues) ? { kind: 'parsed', menu } : { kind: 'refused', issues };
}
