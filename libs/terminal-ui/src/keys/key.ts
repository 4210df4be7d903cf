/** A key without a character of its own. */
export type KeyName =
  | 'enter'
  | 'tab'
  | 'back-tab'
  | 'escape'
  | 'backspace'
  | 'delete'
  | 'insert'
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'home'
  | 'end'
  | 'page-up'
  | 'page-down'
  | 'f1'
  | 'f2'
  | 'f3'
  | 'f4'
  | 'f5'
  | 'f6'
  | 'f7'
  | 'f8'
  | 'f9'
  | 'f10'
  | 'f11'
  | 'f12';

/** One press of a key, as a screen understands it. */
export type Key =
  | { readonly kind: 'named'; readonly name: KeyName }
  /** One code point that can be printed; a blank too. */
  | { readonly kind: 'character'; readonly character: string }
  /** Ctrl with a letter, in lower case: `c` for Ctrl-C. */
  | { readonly kind: 'control'; readonly letter: string };

/** Makes the press of a key that has a name. */
export function namedKey(name: KeyName): Key {
  return { kind: 'named', name };
}

/** Whether it is the key of that name. */
export function isNamed(key: Key, ...names: readonly KeyName[]): boolean {
  return key.kind === 'named' && names.includes(key.name);
}

/** Whether it is Ctrl with that letter. */
export function isControl(key: Key, letter: string): boolean {
  return key.kind === 'control' && key.letter === letter;
}
