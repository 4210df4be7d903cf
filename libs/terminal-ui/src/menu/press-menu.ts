import type { Key, KeyName } from '../keys/key.ts';
import type { Menu } from './menu.ts';

const PAGE = 10; // items

/** Moves the focus with arrows, Home, End, the page keys, or to the next item that starts with a typed letter. */
export function pressMenu<Value>(menu: Menu<Value>, key: Key): Menu<Value> {
  if (key.kind === 'character') return nextWithLetter(menu, key.character);
  return key.kind === 'named' ? pressNamed(menu, key.name) : menu;
}

function pressNamed<Value>(menu: Menu<Value>, name: KeyName): Menu<Value> {
  const last = menu.items.length - 1;
  switch (name) {
    case 'up':
      return focusOn(menu, menu.at > 0 ? menu.at - 1 : last);
    case 'down':
      return focusOn(menu, menu.at < last ? menu.at + 1 : 0);
    case 'home':
      return focusOn(menu, 0);
    case 'end':
      return focusOn(menu, last);
    case 'page-up':
      return focusOn(menu, menu.at - PAGE);
    case 'page-down':
      return focusOn(menu, menu.at + PAGE);
    default:
      return menu;
  }
}

function focusOn<Value>(menu: Menu<Value>, at: number): Menu<Value> {
  return { ...menu, at: Math.max(0, Math.min(at, menu.items.length - 1)) };
}

function nextWithLetter<Value>(menu: Menu<Value>, letter: string): Menu<Value> {
  const { items, at } = menu;
  const order = items.map((_, step) => (at + 1 + step) % items.length);
  const wanted = letter.toLowerCase();
  const found = order.find((index) => items[index]?.label.toLowerCase().startsWith(wanted));
  return found === undefined ? menu : focusOn(menu, found);
}
