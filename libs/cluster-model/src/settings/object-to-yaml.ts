import { CST, Lexer } from 'yaml';

/** What the text does that no settings need, and the line (from 1) it does it on. */
export interface YamlObjection {
  readonly line: number;
  readonly reason: string;
}

const DEEPEST_FLOW = 20;
const RIGHTMOST_COLUMN = 120; // a block collection lies to the right of the one around it, so this bounds the depth
const MOST_FIELDS = 2000;

const forbidden: Readonly<Record<string, string>> = {
  anchor: 'Expected plain values, got an anchor (&).',
  alias: 'Expected plain values, got an alias (*).',
  tag: 'Expected plain values, got a tag (!).',
  'directive-line': 'Expected the document itself, got a directive (%).',
  'explicit-key-ind': 'Expected “name: value”, got an explicit key (?).',
};

interface Walk {
  line: number;
  column: number;
  /** How many brackets and braces are open. */
  depth: number;
  /** Colons since the last comma, bracket or brace; two without one in between nest. */
  colons: number;
  fields: number;
}

/**
 * Reads only the tokens of a YAML text and finds what would make the parser recurse for ever: deep nesting overflows
 * its stack in a way that ends the whole process, and aliases multiply. Takes time in proportion to the text.
 */
export function objectToYaml(text: string): YamlObjection | undefined {
  const walk: Walk = { line: 1, column: 0, depth: 0, colons: 0, fields: 0 };
  for (const token of new Lexer().lex(text)) {
    const reason = objectTo(walk, CST.tokenType(token) ?? 'unknown');
    if (reason !== undefined) return { line: walk.line, reason };
    advance(walk, token);
  }
  return undefined;
}

function objectTo(walk: Walk, type: string): string | undefined {
  switch (type) {
    case 'flow-map-start':
    case 'flow-seq-start':
      return open(walk);
    case 'flow-map-end':
    case 'flow-seq-end':
      return close(walk);
    case 'comma':
      walk.colons = 0;
      return undefined;
    case 'map-value-ind':
      return countField(walk) ?? objectToColumn(walk);
    case 'seq-item-ind':
      return objectToColumn(walk);
    default:
      return forbidden[type];
  }
}

function open(walk: Walk): string | undefined {
  walk.depth += 1;
  walk.colons = 0;
  return walk.depth > DEEPEST_FLOW
    ? `Expected at most ${DEEPEST_FLOW} brackets inside each other, got more.`
    : undefined;
}

function close(walk: Walk): string | undefined {
  walk.depth -= 1;
  walk.colons = 0;
  return walk.depth < 0 ? 'Expected a bracket to be opened before it is closed.' : undefined;
}

function countField(walk: Walk): string | undefined {
  walk.fields += 1;
  walk.colons += 1;
  if (walk.fields > MOST_FIELDS) return `Expected at most ${MOST_FIELDS} fields, got more.`;
  return walk.depth > 0 && walk.colons > 1 ? 'Expected a comma between two fields.' : undefined;
}

function objectToColumn(walk: Walk): string | undefined {
  return walk.depth === 0 && walk.column > RIGHTMOST_COLUMN
    ? `Expected fields within the first ${RIGHTMOST_COLUMN} columns.`
    : undefined;
}

function advance(walk: Walk, token: string): void {
  const lastBreak = token.lastIndexOf('\n');
  walk.column = lastBreak < 0 ? walk.column + token.length : token.length - lastBreak - 1;
  for (let at = token.indexOf('\n'); at >= 0; at = token.indexOf('\n', at + 1)) walk.line += 1;
}
