import { printTable } from '../screen/table.ts';

/** A join token as Teamster lists it. */
export interface JoinTokenLine {
  readonly id: string;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly used: number;
  readonly remaining: number;
}

const HEADS = ['TOKEN', 'LET IN', 'LETS IN', 'UNTIL', 'MADE BY'];

/** One line each, below their heads; a sentence when there are none. */
export function printJoinTokens(tokens: readonly JoinTokenLine[]): string {
  if (tokens.length === 0) return 'No join tokens.\n';
  const rows = tokens.map(({ id, used, remaining, expiresAt, createdBy }) => [
    id,
    String(used),
    String(remaining),
    expiresAt,
    createdBy,
  ]);
  return printTable(HEADS, rows);
}
