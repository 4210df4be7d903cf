import { fitLine, line, type Line } from '../picture/line.ts';
import { cellWidth } from '../text/cell-width.ts';
import { padText } from '../text/fit-text.ts';
import type { Menu, MenuItem } from './menu.ts';

/** The room a list may take. */
export interface ListRoom {
  readonly columns: number;
  readonly rows: number;
}

/** The rows of a menu, hints in a column of their own; a menu that is too long is shown around its focus. */
export function menuLines<Value>(menu: Menu<Value>, room: ListRoom): Line[] {
  const labelCells = Math.max(0, ...menu.items.map(({ label }) => cellWidth(label)));
  const first = firstVisible(menu, room.rows);
  return menu.items
    .slice(first, first + room.rows)
    .map((item, index) => itemLine(item, { focused: first + index === menu.at, labelCells }))
    .map((one) => fitLine(one, room.columns));
}

function itemLine<Value>(
  { label, hint }: MenuItem<Value>,
  { focused, labelCells }: { readonly focused: boolean; readonly labelCells: number },
): Line {
  const text = `${focused ? '▸' : ' '} ${padText(label, labelCells)} `; // a sign too: colours may be missing
  return [...line(text, focused ? 'focus' : 'plain'), ...line(hint ? ` ${hint}` : '', 'dim')];
}

function firstVisible<Value>({ items, at }: Menu<Value>, rows: number): number {
  const middle = at - Math.floor(rows / 2);
  return Math.max(0, Math.min(middle, items.length - rows));
}
