/** Chooses moments from 0 up to `seconds`, the same for the same seed, in the order in which they are drawn. */
export function cutPoints({
  count,
  seed,
  seconds,
}: {
  readonly count: number;
  readonly seed: number;
  readonly seconds: number;
}): readonly number[] {
  let state = seed >>> 0;
  return Array.from({ length: count }, () => {
    // mulberry32, by Tommy Ettinger: enough to spread a few points
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * seconds;
  });
}
