import { Command } from 'commander';
import type { Surroundings } from '../program.ts';
import { type ClusterOptions, openTeamster } from '../teamster/open-teamster.ts';
import { atTeamster } from './at-teamster.ts';
import { type JoinTokenLine, printJoinTokens } from './print-join-tokens.ts';
import { refused, type Refusal } from './refused.ts';
import { wholeNumber } from './whole-number.ts';

interface CreateOptions extends ClusterOptions {
  readonly id?: string;
  readonly uses: number;
  readonly minutes: number;
  readonly json?: boolean;
}

interface ListOptions extends ClusterOptions {
  readonly json?: boolean;
}

type Created = { readonly secret: string; readonly token: JoinTokenLine } | Refusal;
type Revoked = { readonly token: { readonly id: string } } | Refusal;

const LINE = 'id createdBy createdAt expiresAt used remaining';
const ISSUES = '... on IssueList { issues { message remedy } }';
const CREATE = `mutation CreateJoinToken($id: ID, $uses: Int, $minutes: Int) {
  createJoinToken(id: $id, uses: $uses, minutes: $minutes) {
    ... on CreatedJoinToken { secret token { ${LINE} } } ${ISSUES}
  }
}`;
const LIST = `query JoinTokens { joinTokens { ${LINE} } }`;
const REVOKE = `mutation RevokeJoinToken($id: ID!) {
  revokeJoinToken(id: $id) { ... on JoinTokenResult { token { id } } ${ISSUES} }
}`;

/** `operosctl join-token`: secrets by which machines enrol without an approval each. */
export function joinTokenCommand(around: Surroundings): Command {
  return new Command('join-token')
    .description('tokens by which machines enrol without an approval')
    .addCommand(createCommand(around))
    .addCommand(listCommand(around))
    .addCommand(revokeCommand(around));
}

function createCommand({ print, environment }: Surroundings): Command {
  return atTeamster(
    new Command('create')
      .description('print a new join token as ID:SECRET; it cannot be shown again')
      .option('--uses <count>', 'how many machines it lets in', wholeNumber(1, 1000), 1)
      .option('--minutes <count>', 'how long it holds', wholeNumber(1, 1440), 60)
      .option('--id <id>', 'its id, as a policy of the settings names it')
      .option('--json', 'print JSON with when it ends'),
  ).action(async (options: CreateOptions) => {
    const session = await openTeamster(options, environment);
    const { id = null, uses, minutes } = options;
    const wanted = { id, uses, minutes };
    const { createJoinToken: made } = await session.ask<{ createJoinToken: Created }>(
      CREATE,
      wanted,
    );
    if ('issues' in made) throw refused(made);
    const { token, secret } = made;
    print(options.json === true ? `${JSON.stringify(made)}\n` : `${token.id}:${secret}\n`);
  });
}

function listCommand({ print, environment }: Surroundings): Command {
  return atTeamster(
    new Command('list')
      .description('show the join tokens that have not ended, without their secrets')
      .option('--json', 'print JSON'),
  ).action(async (options: ListOptions) => {
    const session = await openTeamster(options, environment);
    const { joinTokens } = await session.ask<{ joinTokens: readonly JoinTokenLine[] }>(LIST);
    print(options.json === true ? `${JSON.stringify(joinTokens)}\n` : printJoinTokens(joinTokens));
  });
}

function revokeCommand({ print, environment }: Surroundings): Command {
  return atTeamster(
    new Command('revoke').description('end a join token at once').argument('<id>', 'its id'),
  ).action(async (id: string, options: ClusterOptions) => {
    const session = await openTeamster(options, environment);
    const { revokeJoinToken: done } = await session.ask<{ revokeJoinToken: Revoked }>(REVOKE, {
      id,
    });
    if ('issues' in done) throw refused(done);
    print(`Revoked ${done.token.id}\n`);
  });
}
