import type { JsonText } from './json-text.ts';

/** Writes one value; throws for one that only the ordinary way can answer, with an error of its own or without. */
export type ValuePrinter = (value: unknown, text: JsonText) => void;

/** Which fields of a type are the same for as long as their object lives, by the name of the type. */
export type LastingFields = Readonly<Record<string, ReadonlySet<string>>>;

/** An object that is shown again and again; what lasts of it is printed once and kept in it. */
export interface KeepsRuns {
  keptRuns: KeptRuns | undefined;
}

/** Printed fields that stand side by side, as one selection asks for them. */
export interface KeptRuns {
  readonly by: object;
  readonly runs: readonly string[];
}

/** One field of an object. */
export interface PrintedField {
  readonly lasts: boolean;
  readonly print: ValuePrinter;
}

interface Run {
  readonly lasts: boolean;
  readonly fields: readonly ValuePrinter[];
}

/** Prints fields one after the other; those that last, from memory if the object has one. */
export function fieldsPrinter(fields: readonly PrintedField[]): ValuePrinter {
  const runs = runsOf(fields);
  const selection = {}; // stands for itself
  if (!runs.some(({ lasts }) => lasts)) return (value, text) => printAll(runs, value, text);
  return (value, text) => {
    const keeper = value as KeepsRuns;
    const kept = keeper.keptRuns;
    if (kept?.by === selection) printKept(kept.runs, { runs, value, text });
    else if (kept !== undefined || 'keptRuns' in keeper)
      keeper.keptRuns = { by: selection, runs: printAll(runs, value, text) };
    else printAll(runs, value, text);
  };
}

function runsOf(fields: readonly PrintedField[]): readonly Run[] {
  const runs: { lasts: boolean; fields: ValuePrinter[] }[] = [];
  for (const { lasts, print } of fields) {
    const last = runs.at(-1);
    if (last?.lasts === lasts) last.fields.push(print);
    else runs.push({ lasts, fields: [print] });
  }
  return runs;
}

/** Gives back the text of those that last. */
function printAll(runs: readonly Run[], value: unknown, text: JsonText): string[] {
  const lasting: string[] = [];
  for (const { lasts, fields } of runs) {
    const start = text.length;
    for (const print of fields) print(value, text);
    if (lasts) lasting.push(text.since(start));
  }
  return lasting;
}

function printKept(
  kept: readonly string[],
  { runs, value, text }: { runs: readonly Run[]; value: unknown; text: JsonText },
): void {
  let next = 0;
  for (const { lasts, fields } of runs)
    if (lasts) text.ascii(kept[next++] ?? '');
    else for (const print of fields) print(value, text);
}
