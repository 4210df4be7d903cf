/** One thing to choose. */
export interface MenuItem<Value> {
  readonly value: Value;
  readonly label: string;
  /** More about it, behind the label. */
  readonly hint?: string | undefined;
}

/** A list of which one item has the focus. */
export interface Menu<Value> {
  readonly items: readonly MenuItem<Value>[];
  /** Index of the item in focus; 0 in an empty menu. */
  readonly at: number;
}

/** Makes a menu with the focus on its first item. */
export function menuOf<Value>(items: readonly MenuItem<Value>[]): Menu<Value> {
  return { items, at: 0 };
}

/** The value of the item in focus; undefined in an empty menu. */
export function focusedValue<Value>({ items, at }: Menu<Value>): Value | undefined {
  return items[at]?.value;
}

/** The menu with other items and the focus on the one with the same value, if it is still there. */
export function withItems<Value>(
  menu: Menu<Value>,
  items: readonly MenuItem<Value>[],
): Menu<Value> {
  const before = focusedValue(menu);
  const again = items.findIndex(({ value }) => value === before);
  const last = Math.max(0, items.length - 1);
  return { items, at: again < 0 ? Math.min(menu.at, last) : again };
}
