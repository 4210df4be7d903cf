/** A number from 0 up to 1, the next of its sequence at each call. */
export type Random = () => number;

/**
 * A sequence that is the same for the same words. The words are folded by FNV-1a into the seed of mulberry32, which is
 * plenty for timing a simulation and nothing else.
 */
export function randomFrom(...words: readonly (string | number)[]): Random {
  let state = 0x811c9dc5;
  for (const character of words.join('/'))
    state = Math.imul(state ^ character.charCodeAt(0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
