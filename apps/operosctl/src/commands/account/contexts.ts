import { Command } from 'commander';
import { CredentialsFile } from '../../credentials/credentials-file.ts';
import { CommandFailure, exitCodes } from '../../exit-codes.ts';
import type { Surroundings } from '../../program.ts';
import { printTable } from '../../screen/table.ts';

/** `operosctl contexts`: every cluster somebody signed in to from here. */
export function contextsCommand({ print, environment }: Surroundings): Command {
  return new Command('contexts')
    .description('show the clusters you signed in to')
    .option('--json', 'print JSON')
    .action(async ({ json }: { readonly json?: boolean }) => {
      const { current, all } = await CredentialsFile.in(environment).read();
      const rows = Object.entries(all).map(([name, { url, user, role, credential }]) => ({
        ...{ name, url, user, role, isCurrent: name === current },
        expiresAt: credential.kind === 'token' ? credential.expiresAt : null,
      }));
      if (json === true) print(`${JSON.stringify(rows)}\n`);
      else if (rows.length === 0) print('No logins.\n');
      else
        print(
          printTable(
            ['', 'CLUSTER', 'ADDRESS', 'AS', 'UNTIL'],
            rows.map(({ name, url, user, isCurrent, expiresAt }) => [
              ...[isCurrent ? '*' : '', name, url, user, expiresAt?.slice(0, 10) ?? 'session'],
            ]),
          ),
        );
    });
}

/** `operosctl use`: which cluster is meant from now on. */
export function useCommand({ print, environment }: Surroundings): Command {
  return new Command('use')
    .description('choose the cluster that commands are for')
    .argument('<name>', 'as `operosctl contexts` shows it')
    .action(async (name: string) => {
      const file = CredentialsFile.in(environment);
      const { all } = await file.read();
      if (!Object.hasOwn(all, name))
        throw new CommandFailure(
          exitCodes.usage,
          `Expected one of ${Object.keys(all).join(', ') || 'no logins'}, got ${JSON.stringify(name)}.`,
        );
      await file.write({ current: name, all });
      print(`Commands are for ${name} now.\n`);
    });
}
