import { type BenchRow, ratioOf } from './benchmark.ts';
import { benchmarks } from './benchmarks.ts';
import { printTable } from './print-table.ts';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => process.exit(130));

const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const asJson = process.argv.includes('--json');
const unknown = names.filter((name) => benchmarks.every((each) => each.name !== name));

if (process.argv.includes('--help') || unknown.length > 0) {
  for (const name of unknown) process.stderr.write(`There is no benchmark ${name}.\n`);
  process.stdout.write('Usage: npm run bench [-- NAME ...] [--json]\n\n');
  for (const { name, description } of benchmarks)
    process.stdout.write(`  ${name.padEnd(16)}${description}\n`);
  process.exit(unknown.length > 0 ? 2 : 0);
}

const chosen = benchmarks.filter(({ name }) => names.length === 0 || names.includes(name));
const rows: BenchRow[] = [];
for (const benchmark of chosen) {
  const reason = benchmark.unavailable();
  // Progress goes to standard error, so that --json stays clean.
  process.stderr.write(
    `${benchmark.name}: ${reason === null ? benchmark.description : `skipped: ${reason}`}\n`,
  );
  if (reason === null) rows.push(...(await benchmark.run()));
}
const text = asJson
  ? `${JSON.stringify(rows.map((row) => ({ ...row, ratio: ratioOf(row) })))}\n`
  : `\n${printTable(rows)}`;
// Servers that the benchmarks share are still running; they end with this process.
process.stdout.write(text, () => process.exit());
