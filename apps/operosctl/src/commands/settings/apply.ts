import { Command } from 'commander';
import { CommandFailure, exitCodes } from '../../exit-codes.ts';
import type { Surroundings } from '../../program.ts';
import { paintFor } from '../../screen/colours.ts';
import { agrees } from '../../screen/person.ts';
import { type ClusterOptions, openTeamster } from '../../teamster/open-teamster.ts';
import { atTeamster } from '../at-teamster.ts';
import { refused, type Refusal } from '../refused.ts';
import { makePlan } from './make-plan.ts';
import { printPlan } from './print-plan.ts';
import { readDocument } from './read-document.ts';

interface ApplyOptions extends ClusterOptions {
  readonly yes?: boolean;
  readonly json?: boolean;
}

type Applied =
  | { readonly changedFiles: readonly string[]; readonly settings: { readonly revision: number } }
  | Refusal;

const APPLY = `mutation ApplyChange($planId: ID!) {
  applySettings(planId: $planId) {
    ... on AppliedSettings { changedFiles settings { revision } }
    ... on IssueList { issues { message remedy } }
  }
}`;

/** `operosctl apply`: shows the plan, asks, and puts it in force. */
export function applyCommand(around: Surroundings): Command {
  return atTeamster(new Command('apply').description('put settings in force'))
    .argument('<file>', 'a settings document, YAML or JSON; - for standard input')
    .option('--yes', 'do not ask')
    .option('--json', 'print JSON')
    .action(async (file: string, options: ApplyOptions) => {
      const { print, note, environment } = around;
      const session = await openTeamster(options, environment);
      const made = await makePlan(session, await readDocument(file));
      note(printPlan(made, paintFor(false, environment)));
      if (!made.differs) {
        if (options.json === true) print(printJson(made.plan.baseRevision, []));
        return;
      }
      if (options.yes !== true) await demandYes(around);
      const planId = made.plan.id;
      const { applySettings: done } = await session.ask<{ applySettings: Applied }>(APPLY, {
        planId,
      });
      if ('issues' in done) throw refused(done);
      const { changedFiles, settings } = done;
      if (options.json === true) print(printJson(settings.revision, changedFiles));
      else
        print(`Revision ${settings.revision} is in force; ${changedFiles.length} files changed.\n`);
    });
}

async function demandYes({ person }: Surroundings): Promise<void> {
  if (!person.isThere)
    throw new CommandFailure(exitCodes.usage, 'Expected --yes where nobody can be asked.');
  if (!(await agrees(person, 'Put this in force?')))
    throw new CommandFailure(exitCodes.failed, 'Nothing was changed.');
}

function printJson(revision: number, changedFiles: readonly string[]): string {
  return `${JSON.stringify({ revision, changedFiles })}\n`;
}
