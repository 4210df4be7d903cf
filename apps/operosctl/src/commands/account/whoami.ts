import { Command } from 'commander';
import type { Surroundings } from '../../program.ts';
import { printable } from '../../screen/printable.ts';
import { type ClusterOptions, openTeamster } from '../../teamster/open-teamster.ts';
import { atTeamster } from '../at-teamster.ts';

interface Answer {
  readonly me: { readonly name: string; readonly role: string; readonly by: string };
  readonly about: {
    readonly clusterName: string;
    readonly version: string;
    readonly caFingerprint: string;
  };
}

const WHO = 'query WhoAmI { me { name role by } about { clusterName version caFingerprint } }';

/** `operosctl whoami`: as whom, and at which cluster, commands are carried out. */
export function whoamiCommand({ print, environment }: Surroundings): Command {
  return atTeamster(new Command('whoami').description('show who you are, and at which cluster'))
    .option('--json', 'print JSON')
    .action(async (options: ClusterOptions & { readonly json?: boolean }) => {
      const session = await openTeamster(options, environment);
      const { me, about } = await session.ask<Answer>(WHO);
      if (options.json === true)
        print(`${JSON.stringify({ ...me, url: session.origin, about })}\n`);
      else
        print(
          `${printable(me.name)}, ${me.role.toLowerCase()}, at ${printable(about.clusterName)} (${session.origin}, Operos ${about.version})\n`,
        );
    });
}
