const MINUTE_MS = 60_000;

// Lists print thousands of times, most of the same few minutes.
let printedMinute = 0;
let minutePrefix = '1970-01-01T00:00:';

/** Milliseconds since the epoch as the schema's DateTime; throws a RangeError outside the years 0 to 9999. */
export function timestamp(at: number): string {
  const whole = Math.trunc(at);
  const within = ((whole % MINUTE_MS) + MINUTE_MS) % MINUTE_MS;
  if (whole - within !== printedMinute) {
    minutePrefix = new Date(whole - within).toISOString().slice(0, 17);
    printedMinute = whole - within;
  }
  const digits = String(100_000 + within); // 1SSmmm
  return `${minutePrefix}${digits.slice(1, 3)}.${digits.slice(3)}Z`;
}

/** The same where there may be no time yet. */
export function optionalTimestamp(at: number | null | undefined): string | null {
  return at === null || at === undefined ? null : timestamp(at);
}
