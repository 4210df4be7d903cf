import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { Command } from 'commander';
import { writePrivateFile } from '../credentials/private-file.ts';
import { collectLocal, knownSecrets } from '../diag/collect-local.ts';
import { collectRemote } from '../diag/collect-remote.ts';
import { type DiagEntry, diagEntry, type Found } from '../diag/diag-entry.ts';
import { packBundle } from '../diag/pack-bundle.ts';
import { CommandFailure, exitCodes } from '../exit-codes.ts';
import type { Surroundings } from '../program.ts';
import { agrees } from '../screen/person.ts';
import { printTable } from '../screen/table.ts';
import { type ClusterOptions, openTeamster } from '../teamster/open-teamster.ts';
import { atTeamster } from './at-teamster.ts';

interface DiagOptions extends ClusterOptions {
  readonly out?: string;
  readonly yes?: boolean;
  readonly json?: boolean;
  readonly local?: boolean;
}

/** `operosctl diag`: a bundle for whoever helps, without secrets; it goes nowhere by itself. */
export function diagCommand(around: Surroundings): Command {
  return atTeamster(
    new Command('diag').description(
      'write a bundle that tells what is wrong, without secrets; it is sent nowhere',
    ),
  )
    .option('--out <file>', 'where to (default: operos-diag-HOST-DATE.tar.gz here)')
    .option('--local', 'ask this machine too; so by itself on a controller')
    .option('--yes', 'do not ask before it is written')
    .option('--json', 'print JSON')
    .action(async (options: DiagOptions) => {
      const at = new Date();
      const stamp = at.toISOString().replaceAll(/[-:]/g, '').slice(0, 15);
      const folder = `operos-diag-${hostname()}-${stamp}`;
      const file = options.out ?? `${folder}.tar.gz`;
      const secrets = await knownSecrets();
      const found = await collect(options, around);
      const entries = found.map((one) => diagEntry(one, secrets));
      around.note(`\n${listOf(entries)}`);
      if (options.yes !== true) await demandYes(file, around);
      await writePrivateFile(file, await packBundle(entries, { folder, at }));
      if (options.json === true)
        around.print(`${JSON.stringify({ file, entries: entries.map(withoutText) })}\n`);
      else around.print(`${file}\n`);
    });
}

async function collect(options: DiagOptions, around: Surroundings): Promise<Found[]> {
  const onProgress = (what: string) => {
    around.note(`  ${what}\n`);
  };
  const isLocal = options.local === true || existsSync('/var/lib/operos/install');
  const local = isLocal ? await collectLocal(onProgress) : [];
  try {
    const session = await openTeamster(options, around.environment);
    return [...local, ...(await collectRemote(session, onProgress))];
  } catch (error) {
    // On a controller that does not answer, what it tells of itself is what is needed most.
    if (!isLocal) throw error;
    around.note(`Without what the API shows: ${(error as Error).message}\n`);
    return local;
  }
}

function listOf(entries: readonly DiagEntry[]): string {
  const rows = entries.map(({ name, bytes, removed }) => [
    ...[name, String(bytes), removed === 0 ? '' : `${removed} secrets taken out`],
  ]);
  return printTable(['FILE', 'BYTES', ''], rows);
}

async function demandYes(file: string, { person }: Surroundings): Promise<void> {
  if (!person.isThere)
    throw new CommandFailure(exitCodes.usage, 'Expected --yes where nobody can be asked.');
  if (!(await agrees(person, `Write these into ${file}? It is sent nowhere.`)))
    throw new CommandFailure(exitCodes.failed, 'Nothing was written.');
}

function withoutText({ name, bytes, removed }: DiagEntry) {
  return { name, bytes, removed };
}
