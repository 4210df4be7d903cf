import { isNamed, type Key } from '../keys/key.ts';

/** The parts of a screen in the order in which Tab visits them, and which of them has the focus. */
export interface FocusRing<Part extends string> {
  readonly parts: readonly [Part, ...Part[]];
  readonly on: Part;
}

/** Makes a ring with the focus on its first part. */
export function focusRing<Part extends string>(parts: readonly [Part, ...Part[]]): FocusRing<Part> {
  return { parts, on: parts[0] };
}

/** Tab goes to the next part and Shift-Tab to the one before, round and round; other keys change nothing. */
export function pressFocus<Part extends string>(ring: FocusRing<Part>, key: Key): FocusRing<Part> {
  if (isNamed(key, 'tab')) return stepFocus(ring, 1);
  return isNamed(key, 'back-tab') ? stepFocus(ring, -1) : ring;
}

/** Moves the focus by so many parts. */
export function stepFocus<Part extends string>(ring: FocusRing<Part>, by: number): FocusRing<Part> {
  const count = ring.parts.length;
  const next = (((ring.parts.indexOf(ring.on) + by) % count) + count) % count;
  return { ...ring, on: ring.parts[next] ?? ring.on };
}
