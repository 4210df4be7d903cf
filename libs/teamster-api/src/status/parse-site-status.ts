import type { SiteStatus } from './site-status.ts';

const LONGEST_TEXT = 1000;
const MOST = 100; // of anything in a list

/** Reads the answer of `GET /site`; undefined when it is none, so that a reader shows that it knows nothing. */
export function parseSiteStatus(text: string): SiteStatus | undefined {
  const value = parseJson(text);
  if (!isRecord(value) || value.schema !== 1) return undefined;
  const { caFingerprint, privateInterface, publicInterface, mustChangePassword } = value;
  const { urls, foreignDhcpServers, consoleLogin, phases } = value;
  if (!isText(caFingerprint) || !isText(privateInterface)) return undefined;
  if (!isTexts(urls) || !isTexts(foreignDhcpServers) || !isCounts(phases)) return undefined;
  return {
    schema: 1,
    urls,
    caFingerprint,
    privateInterface,
    ...(isText(publicInterface) && { publicInterface }),
    phases,
    mustChangePassword: mustChangePassword === true,
    consoleLogin: consoleLogin === true,
    foreignDhcpServers,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a status that cannot be read is the same as none
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_TEXT;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length <= MOST && value.every(isText);
}

function isCounts(value: unknown): value is Readonly<Record<string, number>> {
  return isRecord(value) && Object.values(value).every((count) => Number.isSafeInteger(count));
}
