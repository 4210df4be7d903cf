/** A directive as nginx sees it: its words without quotes, and what stands in its braces. */
export interface NginxDirective {
  readonly words: readonly string[];
  readonly block?: readonly NginxDirective[];
}

type Token = { readonly word: string } | { readonly mark: ';' | '{' | '}' };

/** Reads a configuration by nginx's own rules for quotes, comments and braces; throws where it is broken. */
export function lexNginx(text: string): readonly NginxDirective[] {
  const tokens = tokenise(text);
  const directives = readBlock(tokens);
  if (tokens.length > 0) throw new Error('Expected the end, got a closing brace');
  return directives;
}

function readBlock(tokens: Token[]): NginxDirective[] {
  const directives: NginxDirective[] = [];
  let words: string[] = [];
  for (let token = tokens[0]; token !== undefined; token = tokens[0]) {
    if ('mark' in token && token.mark === '}') break;
    tokens.shift();
    if ('word' in token) {
      words.push(token.word);
      continue;
    }
    directives.push(token.mark === ';' ? { words } : { words, block: readNested(tokens) });
    words = [];
  }
  if (words.length > 0) throw new Error(`Expected ";" after ${words.join(' ')}`);
  return directives;
}

function readNested(tokens: Token[]): NginxDirective[] {
  const block = readBlock(tokens);
  if (tokens.shift() === undefined) throw new Error('Expected a closing brace');
  return block;
}

// In order: comment, quoted with backslashes, mark, bare word (which may have a quote or brace inside).
const TOKEN =
  /\s+|#[^\n]*|"((?:[^"\\]|\\[^])*)"(?=[\s;)]|$)|'((?:[^'\\]|\\[^])*)'(?=[\s;)]|$)|([;{}])|((?:\\[^]|\$\{|[^\s;{}"'#\\])(?:\\[^]|[^\s;{\\])*)/uy;

function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) throw new Error(`Expected a word at ${text.slice(at, at + 40)}`);
    const [, double, single, mark, bare] = match;
    const word = double ?? single ?? bare;
    if (mark !== undefined) tokens.push({ mark: mark as ';' | '{' | '}' });
    else if (word !== undefined) tokens.push({ word: unescape(word) });
  }
  return tokens;
}

function unescape(word: string): string {
  return word.replaceAll(/\\(["'\\tnr])/g, (_, char: string) => {
    const blanks: Record<string, string> = { t: '\t', n: '\n', r: '\r' };
    return blanks[char] ?? char;
  });
}
