import type { ConfToken } from './conf-token.ts';
import { unescapeConfString } from './unescape-conf-string.ts';

const NEWLINE = 10;
const QUOTE = 34;
const HASH = 35;
const BACKSLASH = 92;
const isBlank = tableOf(' \t\r\v\f\n');
const isWord = tableOf('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_.:-');
const LONGEST_STRING = 1500; // characters; a longer one overflows dhcpd's own buffer

/** Splits the text as dhcpd's own lexer does. A string that is not closed on its line becomes a `broken` token. */
export function lexConf(text: string): ConfToken[] {
  return new ConfLexer(text).tokens();
}

/** Goes by character codes: a journal of 10,000 leases is half a million tokens. */
class ConfLexer {
  private readonly text: string;
  private at = 0;
  private line = 1;

  constructor(text: string) {
    this.text = text;
  }

  tokens(): ConfToken[] {
    const tokens: ConfToken[] = [];
    while (this.at < this.text.length) {
      const code = this.text.charCodeAt(this.at);
      if (isBlank[code] === 1 || code === HASH) this.skip(code);
      else tokens.push(this.next(code));
    }
    return tokens;
  }

  private next(code: number): ConfToken {
    if (isWord[code] === 1) return this.word();
    return code === QUOTE ? this.string() : this.take('mark', this.at + 1);
  }

  private word(): ConfToken {
    let end = this.at + 1;
    while (isWord[this.text.charCodeAt(end)] === 1) end += 1;
    return this.take('word', end);
  }

  private skip(code: number): void {
    if (code === NEWLINE) this.line += 1;
    this.at = code === HASH ? this.endOfLine() : this.at + 1;
  }

  private string(): ConfToken {
    const end = this.closingQuote();
    if (end === undefined) return this.take('broken', this.endOfLine());
    const text = unescapeConfString(this.text.slice(this.at + 1, end));
    this.at = end + 1;
    return { kind: 'string', text, line: this.line };
  }

  private closingQuote(): number | undefined {
    const limit = Math.min(this.text.length, this.at + LONGEST_STRING);
    for (let end = this.at + 1; end < limit; end += 1) {
      const code = this.text.charCodeAt(end);
      if (code === QUOTE) return end;
      if (code === NEWLINE) return undefined;
      if (code === BACKSLASH) end += 1;
    }
    return undefined;
  }

  private endOfLine(): number {
    const end = this.text.indexOf('\n', this.at);
    return end === -1 ? this.text.length : end;
  }

  private take(kind: ConfToken['kind'], end: number): ConfToken {
    const token = { kind, text: this.text.slice(this.at, end), line: this.line };
    this.at = end;
    return token;
  }
}

function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}
