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

const STRUCTURE = /"(?:[^"\\]|\\.)*"|[[\]{}]/gs;

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
  for (const [token] of text.matchAll(STRUCTURE)) {
    if (token === '{' || token === '[') {
      depth += 1;
      containers += 1;
    } else if (token === '}' || token === ']') depth -= 1;
    if (depth > limits.depth)
      throw refusal('too-deep', `Expected at most ${limits.depth} levels, got more.`);
    if (containers > limits.containers)
      throw refusal('too-many-nodes', `Expected at most ${limits.containers} objects, got more.`);
  }
}
