/** How an unattended installation ended, as it says on every console. */
export type InstallerVerdict =
  | { readonly kind: 'done'; readonly authority: string; readonly url: string }
  | { readonly kind: 'failed'; readonly why: string };

/** Reads a line of the serial log; undefined for any other. */
export function parseInstallerVerdict(line: string): InstallerVerdict | undefined {
  const [, authority, url] =
    /operos-install: done ca=(sha256:[0-9a-f]{64}) url=(https:\/\/[^\s/]+)\/?\s*$/.exec(line) ?? [];
  if (authority !== undefined && url !== undefined) return { kind: 'done', authority, url };
  const [, why] = /operos-install: failed (.*)$/.exec(line.trimEnd()) ?? [];
  return why === undefined ? undefined : { kind: 'failed', why };
}
