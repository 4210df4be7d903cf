import { parseBootAccessLog } from '@operos/pxe';

/** What a machine fetched of one file. */
export interface FetchedFile {
  readonly path: string;
  /** Every byte that went over the wire, those of a second try included. */
  readonly bytes: number;
  readonly requests: number;
}

/** What came over HTTP to a client since a moment, file by file, in the order of the first request that ended. */
export function fetchedFiles(
  accessLog: string,
  { client, since }: { readonly client: string; readonly since: number },
): readonly FetchedFile[] {
  const files = new Map<string, FetchedFile>();
  for (const line of accessLog.split('\n')) {
    const fetch = parseBootAccessLog(line);
    if (fetch?.client !== client || fetch.at < since) continue;
    if (fetch.bytes === 0 || fetch.status >= 400) continue;
    const known = files.get(fetch.path) ?? { path: fetch.path, bytes: 0, requests: 0 };
    files.set(fetch.path, {
      ...known,
      bytes: known.bytes + fetch.bytes,
      requests: known.requests + 1,
    });
  }
  return [...files.values()];
}
