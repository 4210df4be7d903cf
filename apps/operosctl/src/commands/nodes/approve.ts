import { Command } from 'commander';
import { CommandFailure, exitCodes, SilentEnd } from '../../exit-codes.ts';
import type { Surroundings } from '../../program.ts';
import { agrees } from '../../screen/person.ts';
import { printable } from '../../screen/printable.ts';
import { printTable } from '../../screen/table.ts';
import { type ClusterOptions, openTeamster } from '../../teamster/open-teamster.ts';
import type { TeamsterSession } from '../../teamster/teamster-session.ts';
import { atTeamster } from '../at-teamster.ts';
import { refused, type Refusal } from '../refused.ts';
import { findNode, type NodeLine } from './find-nodes.ts';

interface ApproveOptions extends ClusterOptions {
  readonly yes?: boolean;
  readonly json?: boolean;
}

type Approved =
  | { readonly node: { readonly id: string; readonly name: string; readonly phase: string } }
  | Refusal;

const APPROVE = `mutation LetIn($id: ID!) {
  approveNode(id: $id) {
    ... on NodeResult { node { id name phase } } ... on IssueList { issues { message remedy } }
  }
}`;

/** `operosctl approve`: shows the words that the servers' consoles must show, asks, and lets them in. */
export function approveCommand(around: Surroundings): Command {
  return atTeamster(new Command('approve').description('let waiting servers in'))
    .argument('<name...>', 'their names or ids')
    .option('--yes', 'do not ask: the five words were compared already')
    .option('--json', 'print JSON')
    .action(async (names: readonly string[], options: ApproveOptions) => {
      const session = await openTeamster(options, around.environment);
      const nodes: NodeLine[] = [];
      for (const name of new Set(names)) nodes.push(await findNode(session, name));
      around.note(wordsOf(nodes));
      if (options.yes !== true) await demandYes(nodes, around);
      await approveAll(session, nodes, { ...around, isJson: options.json === true });
    });
}

function wordsOf(nodes: readonly NodeLine[]): string {
  const rows = nodes.map(({ name, product, phrase }) => [
    ...[name, product ?? '-', phrase ?? 'no words yet'].map(printable),
  ]);
  return printTable(['SERVER', 'MACHINE', 'FIVE WORDS'], rows);
}

async function demandYes(nodes: readonly NodeLine[], { person }: Surroundings): Promise<void> {
  if (!person.isThere)
    throw new CommandFailure(exitCodes.usage, 'Expected --yes where nobody can be asked.');
  const whose = nodes.length === 1 ? 'its console shows' : 'each console shows';
  if (!(await agrees(person, `Let in, because ${whose} the same words?`)))
    throw new CommandFailure(exitCodes.failed, 'Nobody was let in.');
}

async function approveAll(
  session: TeamsterSession,
  nodes: readonly NodeLine[],
  { print, note, isJson }: Surroundings & { readonly isJson: boolean },
): Promise<void> {
  const results: { name: string; approved: boolean; reason: string | null }[] = [];
  for (const { id, name: before } of nodes) {
    const { approveNode: done } = await session.ask<{ approveNode: Approved }>(APPROVE, { id });
    const reason = 'issues' in done ? refused(done).message : null;
    // It gets its lasting name with the approval.
    const name = 'issues' in done ? before : done.node.name;
    results.push({ name, approved: reason === null, reason });
    if (reason !== null) note(`${printable(name)}: ${printable(reason)}\n`);
    else if (!isJson) print(`Let in ${printable(name)}.\n`);
  }
  if (isJson) print(`${JSON.stringify(results)}\n`);
  if (results.some(({ approved }) => !approved)) throw new SilentEnd(exitCodes.failed);
}
