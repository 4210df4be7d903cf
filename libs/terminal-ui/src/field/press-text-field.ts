import type { Key, KeyName } from '../keys/key.ts';
import type { TextField } from './text-field.ts';

/** Writes, deletes or moves the cursor; Ctrl-A, E, U and K do as in a shell. Other keys change nothing. */
export function pressTextField(field: TextField, key: Key): TextField {
  switch (key.kind) {
    case 'character':
      return Array.from(field.value).length < field.limit
        ? replaced(field, [0, 0, key.character])
        : field;
    case 'control':
      return pressControl(field, key.letter);
    case 'named':
      return pressNamed(field, key.name);
  }
}

function pressNamed(field: TextField, name: KeyName): TextField {
  switch (name) {
    case 'left':
      return moved(field, field.at - 1);
    case 'right':
      return moved(field, field.at + 1);
    case 'home':
      return moved(field, 0);
    case 'end':
      return moved(field, Infinity);
    case 'backspace':
      return replaced(field, [1, 0, '']);
    case 'delete':
      return replaced(field, [0, 1, '']);
    default:
      return field;
  }
}

function pressControl(field: TextField, letter: string): TextField {
  switch (letter) {
    case 'a':
      return moved(field, 0);
    case 'e':
      return moved(field, Infinity);
    case 'u':
      return replaced(field, [field.at, 0, '']);
    case 'k':
      return replaced(field, [0, Infinity, '']);
    default:
      return field;
  }
}

function moved(field: TextField, to: number): TextField {
  return { ...field, at: Math.max(0, Math.min(to, Array.from(field.value).length)) };
}

/** Puts text in place of so many code points before and after the cursor. */
function replaced(
  field: TextField,
  [before, after, text]: readonly [number, number, string],
): TextField {
  const points = Array.from(field.value);
  const start = points.slice(0, Math.max(0, field.at - before)).join('') + text;
  const value = start + points.slice(field.at + after).join('');
  return { ...field, value, at: Array.from(start).length };
}
