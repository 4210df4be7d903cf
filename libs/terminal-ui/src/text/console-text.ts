import { asciiText } from './ascii-text.ts';

/** What the kernel's own console fonts have beside ASCII: the characters of code page 437. */
const FONT = new Set(
  [
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»',
    '░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀',
    'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■☺☻♥♦♣♠•◘○◙♂♀♪♫☼►◄↕‼¶§▬↨↑↓→←∟↔▲▼',
  ].flatMap((row) => Array.from(row)),
);

/** Signs of ours that the font lacks, and which of its own stands for them. */
const likenesses: Readonly<Record<string, string>> = { '▸': '►', '✓': '√', '…': '»' };

const NOT_ASCII = /[^ -~]/gu;

/** The text in the characters of the Linux console's own font, and of the same width. */
export function consoleText(text: string): string {
  return text.replace(NOT_ASCII, (character) =>
    FONT.has(character) ? character : (likenesses[character] ?? asciiText(character)),
  );
}
