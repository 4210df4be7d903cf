const FIRST_MS = 1_000;
const LONGEST_MS = 20_000;

/**
 * How long to wait before try number `attempt` (0 is the first repeat): doubles up to a limit, spread over half of that
 * by `random` (0 up to 1), so that machines which lost Teamster together do not all return at once.
 */
export function backOffMs(attempt: number, random: number): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 16));
  return Math.round(ceiling * (0.5 + random / 2));
}
