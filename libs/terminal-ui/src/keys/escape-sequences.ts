import type { KeyName } from './key.ts';

/** Final bytes of `ESC [` and `ESC O` sequences: cursor keys in both modes, PF keys, the keypad's Enter. */
const byFinal: Readonly<Record<string, KeyName>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  H: 'home',
  F: 'end',
  Z: 'back-tab',
  M: 'enter',
  P: 'f1',
  Q: 'f2',
  R: 'f3',
  S: 'f4',
};

/** Numbers before `~`: VT220 editing keys (Find is Home, Select is End), rxvt's Home and End, function keys. */
const byNumber: Readonly<Record<string, KeyName>> = {
  1: 'home',
  2: 'insert',
  3: 'delete',
  4: 'end',
  5: 'page-up',
  6: 'page-down',
  7: 'home',
  8: 'end',
  11: 'f1',
  12: 'f2',
  13: 'f3',
  14: 'f4',
  15: 'f5',
  17: 'f6',
  18: 'f7',
  19: 'f8',
  20: 'f9',
  21: 'f10',
  23: 'f11',
  24: 'f12',
};

/** The Linux console's own F1 to F5: `ESC [ [ A`. */
const byConsoleLetter: Readonly<Record<string, KeyName>> = {
  A: 'f1',
  B: 'f2',
  C: 'f3',
  D: 'f4',
  E: 'f5',
};

const CURSOR = /^(?:1;[0-9]+)?([ABCDHFZPQS])$/; // 1;5A is Ctrl-Up; a number before R is where the cursor stands
const NUMBERED = /^([0-9]{1,2})(?:;[0-9]+)?~$/;
const APPLICATION = /^[0-9]?([ABCDHFMPQRS])$/;

/** The key of a control sequence without its `ESC [`; undefined for what no keyboard sends. */
export function keyOfControlSequence(text: string): KeyName | undefined {
  if (text.startsWith('[')) return byConsoleLetter[text.slice(1)];
  const number = NUMBERED.exec(text)?.[1];
  if (number !== undefined) return byNumber[number];
  return byFinal[CURSOR.exec(text)?.[1] ?? ''];
}

/** The key of a sequence without its `ESC O`. */
export function keyOfApplicationSequence(text: string): KeyName | undefined {
  return byFinal[APPLICATION.exec(text)?.[1] ?? ''];
}
