import { refusal } from './recorded-text-refusal.ts';

/** How much JSON text is read at all. */
export interface JsonLimits {
  /** UTF-16 code units. */
  readonly length: number;
  /** Arrays and objects inside one another. */
  readonly depth: number;
  /** Arrays and objects altogether. */
  readonly containers: number;
}

/** Parses JSON after measuring it, because JSON.parse itself accepts a nesting of a million; throws a refusal. */
export function parseBoundedJson(text: string, limits: JsonLimits): unknown {
  if (text.length > limits.length)
    throw refusal(
      'text-too-long',
      `Expected at most ${limits.length} characters, got ${text.length}.`,
    );
  measure(text, limits);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw refusal(
      'not-json',
      `Expected JSON, got text that is not: ${error.message.slice(0, 120)}`,
    );
  }
}

function measure(text: string, limits: JsonLimits): void {
  let depth = 0;
  let containers = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"') at = endOfString(text, at);
    else if (character === '{' || character === '[') {
      depth += 1;
      containers += 1;
    } else if (character === '}' || character === ']') depth -= 1;
    if (depth > limits.depth || containers > limits.containers) throw tooMuch(depth, limits);
  }
}

/** Where the string that begins at `start` has its closing quote, or where the text ends. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
  return at;
}

function tooMuch(depth: number, limits: JsonLimits): Error {
  return depth > limits.depth
    ? refusal('too-deep', `Expected at most ${limits.depth} levels, got more.`)
    : refusal('too-many-nodes', `Expected at most ${limits.containers} objects, got more.`);
}
