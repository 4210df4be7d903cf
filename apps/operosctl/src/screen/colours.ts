/** Colours a text, or leaves it as it is. */
export type Paint = (colour: Colour, text: string) => string;

type Colour = 'red' | 'green' | 'yellow' | 'dim' | 'bold';

const codes: Readonly<Record<Colour, number>> = { red: 31, green: 32, yellow: 33, dim: 2, bold: 1 };

/** Colours on a terminal, unless it is dumb or the person wants none (no-color.org). */
export function paintFor(
  isTerminal: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): Paint {
  const { NO_COLOR = '', TERM = '' } = environment;
  if (!isTerminal || NO_COLOR !== '' || TERM === 'dumb') return (_colour, text) => text;
  return (colour, text) => (text === '' ? '' : `\u001B[${codes[colour]}m${text}\u001B[0m`);
}
