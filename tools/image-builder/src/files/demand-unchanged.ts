/** Digest of what a step reads, taken again when it has run; a difference makes its result worthless. */
export function demandUnchanged(what: string, before: string, after: string): void {
  if (before === after) return;
  throw new Error(`Expected ${what} to stay as it is during the build: start the build again`);
}
