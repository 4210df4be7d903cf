import {
  isNamed,
  type Key,
  type Line,
  type Menu,
  menuLines,
  type MenuItem,
  pressMenu,
} from '@operos/terminal-ui';

/** A menu whose items follow from the moment; only where its focus is, is kept. */
export interface ChoiceMenu<Value> {
  readonly items: readonly MenuItem<Value>[];
  readonly at: number;
}

/** What a key does in it: something is chosen, or the focus moves. */
export type MenuPress<Value> =
  | { readonly kind: 'chosen'; readonly value: Value }
  | { readonly kind: 'moved'; readonly at: number };

/** Takes a key; Enter chooses. */
export function pressChoice<Value>(menu: ChoiceMenu<Value>, key: Key): MenuPress<Value> {
  const within = focused(menu);
  const item = within.items[within.at];
  if (isNamed(key, 'enter') && item !== undefined) return { kind: 'chosen', value: item.value };
  return { kind: 'moved', at: pressMenu(within, key).at };
}

/** Its rows. */
export function choiceLines<Value>(menu: ChoiceMenu<Value>, columns: number): Line[] {
  return menuLines(focused(menu), { columns, rows: menu.items.length });
}

/** An item may be gone since the focus was on it. */
function focused<Value>({ items, at }: ChoiceMenu<Value>): Menu<Value> {
  return { items, at: Math.max(0, Math.min(at, items.length - 1)) };
}
