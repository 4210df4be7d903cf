/** A text without its secrets, and what was taken out. */
export interface Cleaned {
  readonly text: string;
  /** What each was, once for each time: `private key`. */
  readonly removed: readonly string[];
}

interface Rule {
  readonly what: string;
  readonly pattern: RegExp;
  /** Kept around what is taken out. */
  readonly keep?: (match: RegExpExecArray) => readonly [before: string, after: string];
}

const beforeIt: Rule['keep'] = (match) => [match[1] ?? '', ''];

/** What a secret looks like, wherever it lies. The first that fits takes it. */
const rules: readonly Rule[] = [
  {
    what: 'private key',
    pattern: /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----[^]*?(?:-----END [A-Z0-9 ]*PRIVATE KEY-----|$)/g,
  },
  { what: 'recovery key', pattern: /AGE-SECRET-KEY-(?:PQ-)?1[0-9A-Z]+/gi },
  { what: 'API token', pattern: /opr_[A-Za-z0-9_-]{20,}/g },
  { what: 'JSON web token', pattern: /eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+/g },
  { what: 'password hash', pattern: /\$(?:argon2[a-z]*|2[aby]|5|6|y|gy)\$[^\s:"']{10,}/g },
  {
    what: 'session',
    pattern: /(operos_session=)[A-Za-z0-9_-]+/g,
    keep: beforeIt,
  },
  {
    what: 'Authorization header',
    pattern: /(\bauthorization["']?\s*[:=]\s*["']?(?:(?:Bearer|Basic|Local)\s+)?)[^\s"',}]{6,}/gi,
    keep: beforeIt,
  },
  {
    what: 'password in an address',
    pattern: /([a-z][a-z0-9+.-]*:\/\/[^\s:/@]*:)[^\s/@]+(?=@)/gi,
    keep: beforeIt,
  },
  {
    what: 'key of dhcpd',
    pattern: /(\bsecret\s+"?)[A-Za-z0-9+/=]{8,}/g,
    keep: beforeIt,
  },
  {
    what: 'secret value',
    pattern:
      /((?:pass(?:word|phrase|wd)?|secret|token|api_?key|private_?key|client-key-data|psk)["']?\s*[:=]\s*["']?)(?!\[removed)[^\s"',;}]{4,}/gi,
    keep: beforeIt,
  },
];

/** Takes out everything that looks like a secret, and every secret that is known by its value. */
export function removeSecrets(text: string, known: readonly string[] = []): Cleaned {
  const removed: string[] = [];
  let cleaned = text;
  for (const secret of known) {
    if (secret.length < 8 || !cleaned.includes(secret)) continue;
    removed.push('known secret');
    cleaned = cleaned.replaceAll(secret, '[removed: known secret]');
  }
  for (const rule of rules) cleaned = applyRule(cleaned, rule, removed);
  return { text: cleaned, removed };
}

function applyRule(text: string, { what, pattern, keep }: Rule, removed: string[]): string {
  return text.replaceAll(pattern, (...given: unknown[]) => {
    const match = given as unknown as RegExpExecArray;
    removed.push(what);
    const [before, after] = keep?.(match) ?? ['', ''];
    return `${before}[removed: ${what}]${after}`;
  });
}
