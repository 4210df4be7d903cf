import { type BenchRow, ratioOf } from './benchmark.ts';

const HEAD = ['WHAT', 'OURS', 'PEER', 'RATIO', 'CPU/OP', 'GOAL', ''];

/** The rows as a table for people, numbers to three digits. */
export function printTable(rows: readonly BenchRow[]): string {
  const cells = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}

function cellsOf(row: BenchRow): string[] {
  const cpu = row.cpuMicrosPerOperation;
  return [
    row.name,
    `${digits(row.value)} ${row.unit}`,
    `${digits(row.peerValue)} ${row.unit} (${row.peer})`,
    `${digits(ratioOf(row))}x`,
    cpu === null ? '-' : `${digits(cpu)} us`,
    row.goal,
    row.met ? 'met' : 'NOT MET',
  ];
}

function digits(value: number): string {
  if (!Number.isFinite(value)) return '-';
  return value >= 1000
    ? Math.round(value).toLocaleString('en-US')
    : String(Number(value.toPrecision(3)));
}
