/** What a map has under that key; its absence is a mistake of the builder itself. */
export function demand<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`Expected ${String(key)} to be known to the build`);
  return value;
}
