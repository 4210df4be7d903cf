import type { ConfStatement } from './conf-statement.ts';
import type { DhcpModelDraft } from './dhcp-model-draft.ts';
import { headText } from './statement-words.ts';

/** Takes one statement over into the draft. */
export type StatementReading = (draft: DhcpModelDraft, statement: ConfStatement) => void;

/** What to do with a statement, by the words it starts with; the longest match wins. */
export type Readings = ReadonlyMap<string, StatementReading>;

/** Reads each statement by its first three, two or one words, and reports those nothing is known of. */
export function readStatements(
  draft: DhcpModelDraft,
  statements: readonly ConfStatement[],
  readings: Readings,
): void {
  for (const statement of statements) {
    const reading = findReading(statement, readings);
    if (reading === undefined) draft.issues.unsupported(statement);
    else reading(draft, statement);
  }
}

/** A reading that accepts the statement only as Operos writes it, and takes nothing from it. */
export const constant =
  (text: string): StatementReading =>
  (draft, statement) => {
    if (headText(statement) !== text || statement.body !== undefined)
      draft.issues.unsupported(statement);
  };

function findReading(statement: ConfStatement, readings: Readings): StatementReading | undefined {
  const words = statement.head.slice(0, 2).map((token) => token.text);
  return readings.get(words.join(' ')) ?? readings.get(words[0] ?? '');
}
