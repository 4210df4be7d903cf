/** Lines of cells below their heads, each column as wide as its widest cell; nothing trails. */
export function printTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, column) =>
    Math.max(widthOf(head), ...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  return [heads, ...rows]
    .map((row) => row.map((cell, column) => padded(cell, widths[column] ?? 0)).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

// eslint-disable-next-line no-control-regex -- colours take no room (ECMA-48 SGR)
const COLOURS = /\u001B\[[0-9;]*m/g;

function widthOf(cell: string): number {
  return Array.from(cell.replaceAll(COLOURS, '')).length;
}

function padded(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - widthOf(cell)));
}
