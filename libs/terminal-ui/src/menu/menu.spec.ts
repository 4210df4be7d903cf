import { expect, test } from 'vitest';
import { type Key, type KeyName, namedKey } from '../keys/key.ts';
import { lineWidth } from '../picture/line.ts';
import { pictureText } from '../picture/picture.ts';
import { focusedValue, menuOf, withItems } from './menu.ts';
import { menuLines } from './menu-lines.ts';
import { pressMenu } from './press-menu.ts';

const menu = menuOf(
  ['Install', 'Hardware', 'Reboot', 'Power off'].map((label) => ({
    value: label,
    label,
    hint: `${label}!`,
  })),
);
const named = (...names: KeyName[]): Key[] => names.map(namedKey);
const after = (...keys: Key[]) => focusedValue(keys.reduce(pressMenu, menu));

test.each([
  [named(), 'Install'],
  [named('down'), 'Hardware'],
  [named('up'), 'Power off'],
  [named('end', 'down'), 'Install'],
  [named('page-down'), 'Power off'],
  [named('end', 'page-up'), 'Install'],
  [named('end', 'home'), 'Install'],
  [[{ kind: 'character', character: 'r' }] satisfies Key[], 'Reboot'],
  [[{ kind: 'character', character: 'z' }] satisfies Key[], 'Install'],
  [[{ kind: 'control', letter: 'c' }] satisfies Key[], 'Install'],
  [named('left', 'f1'), 'Install'],
])('%j leads to %s', (keys, value) => {
  expect(after(...keys)).toBe(value);
});

test('the item in focus is marked, and hints stand in a column', () => {
  const lines = menuLines(pressMenu(menu, namedKey('down')), { columns: 30, rows: 4 });
  expect(pictureText({ lines })).toBe(
    [
      '  Install    Install!',
      '▸ Hardware   Hardware!',
      '  Reboot     Reboot!',
      '  Power off  Power off!',
    ].join('\n'),
  );
  expect(lines.map(lineWidth)).toEqual([30, 30, 30, 30]);
});

test('of a long menu the part around the focus is shown', () => {
  const long = menuOf(Array.from({ length: 100 }, (_, value) => ({ value, label: `${value}` })));
  const shown = (at: number) =>
    pictureText({ lines: menuLines({ ...long, at }, { columns: 10, rows: 5 }) }).split('\n');
  expect(shown(0)[0]).toBe('▸ 0');
  expect(shown(50)[2]).toBe('▸ 50');
  expect(shown(99)[4]).toBe('▸ 99');
});

test('the focus stays on its item when items come and go', () => {
  const onReboot = { ...menu, at: 2 };
  expect(focusedValue(withItems(onReboot, menu.items.slice(1)))).toBe('Reboot');
  expect(focusedValue(withItems(onReboot, menu.items.slice(0, 1)))).toBe('Install');
  expect(focusedValue(withItems(onReboot, []))).toBeUndefined();
  expect(pressMenu(menuOf([]), namedKey('down')).at).toBe(0);
});
