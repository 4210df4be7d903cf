import { setTimeout as wait } from 'node:timers/promises';
import { Command, Option } from 'commander';
import type { Surroundings } from '../../program.ts';
import { type ClusterOptions, openTeamster } from '../../teamster/open-teamster.ts';
import { paintFor } from '../../screen/colours.ts';
import { atTeamster } from '../at-teamster.ts';
import { allNodes } from './find-nodes.ts';
import { phases, printNodes } from './print-nodes.ts';

interface NodesOptions extends ClusterOptions {
  readonly phase?: readonly string[];
  readonly watch?: boolean;
  readonly json?: boolean;
}

const WATCH_MS = 2000;
const CLEAR = '\u001B[H\u001B[J';

/** `operosctl nodes`: every server, its phase, and why it does not move on. */
export function nodesCommand({ print, terminal, environment }: Surroundings): Command {
  return atTeamster(new Command('nodes').description('list the servers and why they are stuck'))
    .addOption(new Option('--phase <phase...>', 'only those').choices([...phases]))
    .option('--watch', 'go on, every two seconds')
    .option('--json', 'print JSON: a list, with --watch one a line')
    .action(async (options: NodesOptions) => {
      const { watch = false, json = false, phase } = options;
      const session = await openTeamster(options, environment);
      const paint = paintFor(terminal.isInteractive, environment);
      for (;;) {
        const nodes = await allNodes(session, phase === undefined ? {} : { phases: phase });
        const text = json ? `${JSON.stringify(nodes)}\n` : printNodes(nodes, Date.now(), paint);
        print(watch && !json && terminal.isInteractive ? CLEAR + text : text);
        if (!watch) return;
        await wait(WATCH_MS);
      }
    });
}
