import { Command } from 'commander';
import type { Surroundings } from '../../program.ts';
import { paintFor } from '../../screen/colours.ts';
import { type ClusterOptions, openTeamster } from '../../teamster/open-teamster.ts';
import { atTeamster } from '../at-teamster.ts';
import { findNode } from './find-nodes.ts';
import { NODE_DETAIL, type NodeDetail } from './node-detail.ts';
import { printNode } from './print-node.ts';

/** `operosctl node`: one server's way so far, what it is made of, and what to do if it is stuck. */
export function nodeCommand({ print, terminal, environment }: Surroundings): Command {
  return atTeamster(new Command('node').description('show one server: its way, hardware and disks'))
    .argument('<name>', 'its name or id')
    .option('--json', 'print JSON')
    .action(async (name: string, options: ClusterOptions & { readonly json?: boolean }) => {
      const session = await openTeamster(options, environment);
      const { id } = await findNode(session, name);
      const { node } = await session.ask<{ node: NodeDetail }>(NODE_DETAIL, { id });
      const paint = paintFor(terminal.isInteractive, environment);
      print(options.json === true ? `${JSON.stringify(node)}\n` : printNode(node, paint));
    });
}
