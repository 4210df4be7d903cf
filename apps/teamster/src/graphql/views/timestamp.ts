/** Milliseconds since the epoch as the schema's DateTime. */
export function timestamp(at: number): string {
  return new Date(at).toISOString();
}

/** The same where there may be no time yet. */
export function optionalTimestamp(at: number | null | undefined): string | null {
  return at === null || at === undefined ? null : timestamp(at);
}
