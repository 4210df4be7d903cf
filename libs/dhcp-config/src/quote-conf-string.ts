const encoder = new TextEncoder();

/**
 * A dhcpd string constant that lexes back to the UTF-8 bytes of the text, whatever they are: quotes and backslashes
 * are escaped, and all that is not printable ASCII is written in octal (dhcp-eval(5)).
 */
export function quoteConfString(text: string): string {
  return `"${Array.from(encoder.encode(text), quoteByte).join('')}"`;
}

function quoteByte(byte: number): string {
  const character = String.fromCharCode(byte);
  if (character === '"' || character === '\\') return `\\${character}`;
  return byte >= 0x20 && byte <= 0x7e ? character : `\\${byte.toString(8).padStart(3, '0')}`;
}
