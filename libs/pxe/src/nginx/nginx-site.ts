import type { Ipv4Address } from '@operos/cluster-model';
import type { ServedPath, UrlFolder } from './served-path.ts';

/** The HTTP server that machines boot from: files for reading, nothing else. */
export interface NginxSite {
  /** Addresses on the private network only; there is nothing here for anybody else. */
  readonly listen: readonly [ListenAddress, ...ListenAddress[]];
  readonly folders: readonly [ServedFolder, ...ServedFolder[]];
  /** Gets a line for each fetch, which `parseBootAccessLog` reads back. */
  readonly accessLog: ServedPath;
  readonly errorLog: ServedPath;
  /** What one machine may ask for; {@link defaultBootLimits} where left out. */
  readonly limits?: BootLimits;
}

/** Where the server listens. */
export interface ListenAddress {
  readonly address: Ipv4Address;
  /** 1 to 65535. */
  readonly port: number;
}

/** Files that are served under a URL, and all that lies below them. */
export interface ServedFolder {
  readonly url: UrlFolder;
  readonly directory: ServedPath;
  /** For large files: each is sent to so many machines at a time ({@link BootLimits}.downloads), and others wait. */
  readonly queued?: boolean;
}

/** What may be asked for at most: by one client address, so that a broken or hostile machine starves no other, and by all. */
export interface BootLimits {
  readonly connections: number;
  /** Requests a second over time. */
  readonly requestsPerSecond: number;
  /** Requests at once before the rate counts: PXELINUX tries about ten names for its menu. */
  readonly burst: number;
  /**
   * How many machines at once a file of a queued folder is sent to, 16 where left out. Who comes then is answered 503
   * with Retry-After: the first machines of a rack run while the last still fetch, instead of all being late.
   */
  readonly downloads?: number;
  /** Bytes a second for each connection; not limited where left out. */
  readonly bytesPerSecond?: number;
}

/** Room for any loader we know, several times over. */
export const defaultBootLimits = {
  connections: 16,
  requestsPerSecond: 50,
  burst: 200,
  downloads: 16,
} as const satisfies BootLimits;
