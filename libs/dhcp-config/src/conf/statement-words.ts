import type { ConfStatement } from './conf-statement.ts';
import type { ConfToken } from './conf-token.ts';

/** The head as one line with single spaces and quoted strings, so that it can be compared. */
export function headText(statement: ConfStatement): string {
  return statement.head.map(tokenText).join(' ');
}

function tokenText(token: ConfToken): string {
  return token.kind === 'string' ? JSON.stringify(token.text) : token.text;
}

/** The values after the first `skip` tokens, with the commas between them left out. */
export function listValues(statement: ConfStatement, skip: number): string[] {
  return statement.head
    .slice(skip)
    .filter((token) => token.kind !== 'mark' || token.text !== ',')
    .map((token) => token.text);
}
