import type { ConfToken } from './conf-token.ts';

const ESCAPES: Readonly<Record<string, string>> = { t: '\t', r: '\r', n: '\n', b: '\b' };

/**
 * Blank space, a comment, a closed string, an unclosed string, a word, or a single mark, in that order.
 * A string of more than 1500 characters counts as unclosed: it overflows dhcpd's own buffer as well.
 */
const PIECE =
  /(?<blank>[\s]+|#[^\n]*)|"(?<closed>(?:[^"\\\n]|\\[^]){0,1500})"|(?<open>"[^\n]*)|(?<word>[\w.:-]+)|(?<mark>[^])/gu;

const ESCAPE = /\\(?:[0-3][0-7]{2}|x[0-9a-fA-F]{2}|[^])/gu;

/** Splits the text as dhcpd's own lexer does. A string that is not closed on its line becomes a `broken` token. */
export function lexConf(text: string): ConfToken[] {
  const tokens: ConfToken[] = [];
  let line = 1;
  for (const piece of text.matchAll(PIECE)) {
    const groups = piece.groups ?? {};
    if (groups.blank === undefined) tokens.push(toToken(groups, line));
    line += countNewlines(piece[0]);
  }
  return tokens;
}

function toToken(groups: Record<string, string | undefined>, line: number): ConfToken {
  const { closed, open, word, mark } = groups;
  if (closed !== undefined) return { kind: 'string', text: unescape(closed), line };
  if (open !== undefined) return { kind: 'broken', text: open, line };
  return word === undefined
    ? { kind: 'mark', text: mark ?? '', line }
    : { kind: 'word', text: word, line };
}

function unescape(text: string): string {
  return text.includes('\\') ? text.replace(ESCAPE, decodeEscape) : text;
}

function decodeEscape(escape: string): string {
  const code = escape.slice(1);
  if (/^[0-3][0-7]{2}$/.test(code)) return String.fromCharCode(Number.parseInt(code, 8));
  if (/^x[0-9a-fA-F]{2}$/.test(code))
    return String.fromCharCode(Number.parseInt(code.slice(1), 16));
  return ESCAPES[code] ?? code;
}

function countNewlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
