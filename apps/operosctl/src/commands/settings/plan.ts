import { Command } from 'commander';
import { exitCodes, SilentEnd } from '../../exit-codes.ts';
import type { Surroundings } from '../../program.ts';
import { paintFor } from '../../screen/colours.ts';
import { type ClusterOptions, openTeamster } from '../../teamster/open-teamster.ts';
import { atTeamster } from '../at-teamster.ts';
import { makePlan, UnusableSettings } from './make-plan.ts';
import { printPlan } from './print-plan.ts';
import { readDocument } from './read-document.ts';

/** `operosctl plan`: what a settings document would change, byte for byte; changes nothing. */
export function planCommand({ print, terminal, environment }: Surroundings): Command {
  return atTeamster(
    new Command('plan').description(
      'show what settings would change; exit code 3 when they change something',
    ),
  )
    .argument('<file>', 'a settings document, YAML or JSON; - for standard input')
    .option('--json', 'print JSON')
    .action(async (file: string, options: ClusterOptions & { readonly json?: boolean }) => {
      const session = await openTeamster(options, environment);
      const made = await makePlan(session, await readDocument(file)).catch((error: unknown) => {
        if (options.json === true && error instanceof UnusableSettings)
          print(`${JSON.stringify({ differs: null, files: [], issues: error.issues })}\n`);
        throw error;
      });
      const { baseRevision, files, issues } = made.plan;
      if (options.json === true)
        print(`${JSON.stringify({ differs: made.differs, baseRevision, files, issues })}\n`);
      else print(printPlan(made, paintFor(terminal.isInteractive, environment)));
      if (made.differs) throw new SilentEnd(exitCodes.differs);
    });
}
