import { Command, Option } from 'commander';
import type { Surroundings } from '../program.ts';
import { type ClusterOptions, openTeamster } from '../teamster/open-teamster.ts';
import { atTeamster } from './at-teamster.ts';
import { refused, type Refusal } from './refused.ts';
import { wholeNumber } from './whole-number.ts';

interface CreateOptions extends ClusterOptions {
  readonly name: string;
  readonly role: string;
  readonly expiresInDays: number;
  readonly json?: boolean;
}

interface CreateAnswer {
  readonly createApiToken:
    | {
        readonly secret: string;
        readonly token: { readonly id: string; readonly expiresAt: string };
      }
    | Refusal;
}

const CREATE = `mutation CreateToken($name: String!, $role: Role!, $days: Int) {
  createApiToken(name: $name, role: $role, expiresInDays: $days) {
    ... on CreatedApiToken { secret token { id expiresAt } }
    ... on IssueList { issues { message remedy } }
  }
}`;

/** `operosctl token create`: a token for an integration, on standard output and nothing else there. */
export function tokenCommand({ print, environment }: Surroundings): Command {
  const create = atTeamster(
    new Command('create')
      .description('print a new API token; it cannot be shown again')
      .requiredOption('--name <name>', 'what the token is for')
      .addOption(
        new Option('--role <role>', 'what it may do')
          .choices(['admin', 'operator', 'viewer'])
          .makeOptionMandatory(),
      )
      .option('--expires-in-days <days>', 'how long it holds', wholeNumber(1, 36_500), 90)
      .option('--json', 'print JSON with the id and the expiry'),
  ).action(async (options: CreateOptions) => {
    print(await createToken(options, environment));
  });
  return new Command('token').description('API tokens for integrations').addCommand(create);
}

async function createToken(
  options: CreateOptions,
  environment: Surroundings['environment'],
): Promise<string> {
  const session = await openTeamster(options, environment);
  const { createApiToken: created } = await session.ask<CreateAnswer>(CREATE, {
    name: options.name,
    role: options.role.toUpperCase(),
    days: options.expiresInDays,
  });
  if ('issues' in created) throw refused(created);
  return options.json === true ? `${JSON.stringify(created)}\n` : `${created.secret}\n`;
}
