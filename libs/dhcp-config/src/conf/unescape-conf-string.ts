const ESCAPE = /\\(?:[0-3][0-7]{2}|x[0-9a-fA-F]{2}|[^])/g;
const LETTERS: Readonly<Record<string, string>> = { t: '\t', r: '\r', n: '\n', b: '\b' };

/** The characters that the inside of a string constant stands for, one for each escaped byte (dhcp-eval(5)). */
export function unescapeConfString(text: string): string {
  return text.includes('\\') ? text.replace(ESCAPE, decodeEscape) : text;
}

function decodeEscape(escape: string): string {
  const code = escape.slice(1);
  if (/^[0-3][0-7]{2}$/.test(code)) return String.fromCharCode(Number.parseInt(code, 8));
  if (/^x[0-9a-fA-F]{2}$/.test(code))
    return String.fromCharCode(Number.parseInt(code.slice(1), 16));
  return LETTERS[code] ?? code;
}
