import { parseFingerprint } from '@operos/pki';

/** How operosctl proves who it is. */
export type Credential =
  | {
      readonly kind: 'token';
      readonly id: string;
      /** `opr_…` */
      readonly secret: string;
      /** RFC 3339. */
      readonly expiresAt: string;
    }
  | { readonly kind: 'session'; readonly cookie: string };

/** A cluster that somebody signed in to. */
export interface ClusterContext {
  /** `https://192.168.33.10` */
  readonly url: string;
  readonly user: string;
  readonly role: string;
  /** What is trusted, and nothing else; absent for http on this machine. */
  readonly authority?: { readonly pem: string; readonly fingerprint: string };
  readonly credential: Credential;
}

/** Every cluster somebody signed in to, by name, and the one that is meant without a name. */
export interface Contexts {
  readonly current: string | null;
  readonly all: Readonly<Record<string, ClusterContext>>;
}

/** Nobody signed in anywhere yet. */
export const noContexts: Contexts = { current: null, all: {} };

/** Reads what was stored; undefined when it is not that. */
export function parseContexts(text: string): Contexts | undefined {
  const read = parseJson(text);
  if (!isRecord(read) || read.schema !== 1 || !isRecord(read.contexts)) return undefined;
  const { current, contexts } = read;
  if (!Object.values(contexts).every(isContext)) return undefined;
  const all = contexts as Readonly<Record<string, ClusterContext>>;
  return { current: typeof current === 'string' && current in all ? current : null, all };
}

/** The text to store. */
export function printContexts({ current, all }: Contexts): string {
  return `${JSON.stringify({ schema: 1, current, contexts: all }, null, 2)}\n`;
}

/** Whether a name of a context is fit to be typed and to be a file's name. */
export function isContextName(name: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/.test(name);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isContext(value: unknown): value is ClusterContext {
  if (!isRecord(value) || !isRecord(value.credential)) return false;
  const texts = [value.url, value.user, value.role];
  return texts.every(isText) && isCredential(value.credential) && isAuthority(value.authority);
}

function isCredential(value: Readonly<Record<string, unknown>>): boolean {
  const { kind, id, secret, expiresAt, cookie } = value;
  if (kind === 'session') return isText(cookie);
  return kind === 'token' && [id, secret, expiresAt].every(isText);
}

function isAuthority(value: unknown): boolean {
  if (value === undefined) return true;
  if (!isRecord(value) || !isText(value.pem) || !isText(value.fingerprint)) return false;
  return parseFingerprint(value.fingerprint) !== undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
