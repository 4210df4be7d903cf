/** An instant in UTC, seconds or milliseconds: `2026-11-23T18:00:00Z` (RFC 3339). */
export type Timestamp = string & { readonly __brand: 'Timestamp' };

/** RFC 3339 with a `Z`; an offset would leave two ways to write one instant. */
export const timestampPattern =
  /^20[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{3})?Z$/;

/** Reads an instant that is in the calendar; undefined for 30 February and anything else. */
export function parseTimestamp(text: string): Timestamp | undefined {
  if (!timestampPattern.test(text)) return undefined;
  const day = new Date(text);
  // Date rolls a day past the end of its month over into the next.
  return day.getUTCDate() === Number(text.slice(8, 10)) ? (text as Timestamp) : undefined;
}

/** The instant in milliseconds since the epoch. */
export function timestampMillis(timestamp: Timestamp): number {
  return Date.parse(timestamp);
}
