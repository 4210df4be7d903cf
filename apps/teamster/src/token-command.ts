import { Command, Option } from 'commander';
import { createTokenOffline } from './access/create-token-offline.ts';
import type { Config } from './config.ts';
import { openDatabase } from './database/open-database.ts';
import { SystemClock } from './surroundings/system-clock.ts';

interface CreateOptions {
  readonly name: string;
  readonly role: string;
  readonly expiresInDays: string;
}

/** `teamster token create`: an API token made on the controller itself, for whoever may open its database. */
export function tokenProgram(config: Config): Command {
  const create = new Command('create')
    .description('print a new API token; it cannot be shown again')
    .requiredOption('--name <name>', 'what the token is for')
    .addOption(
      new Option('--role <role>', 'what it may do')
        .choices(['admin', 'operator', 'viewer'])
        .makeOptionMandatory(),
    )
    .option('--expires-in-days <days>', 'how long it holds', '90')
    .action(async (options: CreateOptions) => {
      await printToken(config, options);
    });
  const token = new Command('token').description('API tokens for integrations').addCommand(create);
  return new Command('teamster')
    .description('Without a command Teamster starts; its settings come from the environment.')
    .version(__OPEROS_VERSION__)
    .addCommand(token);
}

async function printToken(config: Config, options: CreateOptions): Promise<void> {
  const database = await openDatabase(config);
  try {
    const made = await createTokenOffline(
      { database, clock: new SystemClock() },
      {
        name: options.name,
        role: options.role.toUpperCase() as 'ADMIN' | 'OPERATOR' | 'VIEWER',
        expiresInDays: Number(options.expiresInDays),
      },
    );
    if ('secret' in made) {
      console.log(made.secret);
      return;
    }
    for (const { message, remedy } of made.issues) console.error(`${message} ${remedy}`);
    process.exitCode = 1;
  } finally {
    await database.destroy();
  }
}
