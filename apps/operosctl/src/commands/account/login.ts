import { Command } from 'commander';
import { chooseContext, freeName } from '../../credentials/choose-context.ts';
import { type ClusterContext, isContextName } from '../../credentials/cluster-context.ts';
import { CredentialsFile } from '../../credentials/credentials-file.ts';
import { CommandFailure, exitCodes } from '../../exit-codes.ts';
import type { Surroundings } from '../../program.ts';
import { printable } from '../../screen/printable.ts';
import { clusterOrigin, usualController } from '../../teamster/cluster-address.ts';
import { endpointOf } from '../../teamster/open-teamster.ts';
import { TeamsterSession } from '../../teamster/teamster-session.ts';
import { wholeNumber } from '../whole-number.ts';
import { lastingCredential } from './lasting-credential.ts';
import { signInAsPerson } from './sign-in-as-person.ts';
import { trustedAuthority } from './trusted-authority.ts';

/** What `login` may be told. */
export interface LoginOptions {
  readonly user?: string;
  readonly passwordFile?: string;
  readonly caFingerprint?: string;
  readonly name?: string;
  readonly days: number;
  readonly session?: boolean;
  readonly json?: boolean;
}

/** How long a login holds when nothing else is said, in days. */
export const usualLoginDays = 30;

/** `operosctl login`: finds out whom to trust, signs in, and remembers both. */
export function loginCommand(around: Surroundings): Command {
  return new Command('login')
    .description('sign in to a cluster and remember it')
    .argument(
      '[url]',
      `the controller (default: https://$CONTROLLER_IP or https://${usualController})`,
    )
    .option('--user <name>', 'who signs in; asked for when it is left out')
    .option('--password-file <file>', 'the password, instead of asking for it')
    .option('--ca-fingerprint <sha256>', 'what the console shows, instead of comparing it by eye')
    .option('--name <name>', 'what to call this cluster here')
    .option('--days <count>', 'how long the login holds', wholeNumber(1, 365), usualLoginDays)
    .option('--session', 'keep a session that ends after 15 idle minutes, and make no token')
    .option('--json', 'print JSON')
    .action(async (url: string | undefined, options: LoginOptions) => {
      const { name, context } = await login(url, options, around);
      around.print(options.json === true ? printJson(name, context) : printLine(name, context));
    });
}

/** Signs in and stores it; gives what was stored and its name. */
export async function login(
  url: string | undefined,
  options: LoginOptions,
  around: Surroundings,
): Promise<{ readonly name: string; readonly context: ClusterContext }> {
  const origin = clusterOrigin(url ?? controllerOf(around.environment));
  const file = CredentialsFile.in(around.environment);
  const contexts = await file.read();
  const known = chooseContext(contexts, { origin });
  const authority = await trustedAuthority({ origin, known: known?.authority, options }, around);
  const place = { url: origin, ...(authority === undefined ? {} : { authority }) };
  const person = await signInAsPerson(endpointOf(place), options, around);
  const session = new TeamsterSession(endpointOf(place), { cookie: person.cookie });
  const { about, me } = await session.ask<Answer>(WHO);
  if (authority !== undefined && about.caFingerprint !== authority.fingerprint)
    throw new CommandFailure(exitCodes.failed, otherAuthority(origin));
  const credential = await lastingCredential(session, {
    ...{ ...person, ...options },
    ...{ user: me.name, role: me.role },
  });
  const context = { ...place, user: me.name, role: me.role, credential };
  const name =
    options.name ??
    known?.name ??
    freeName(contexts, { clusterName: about.clusterName, url: origin });
  if (!isContextName(name)) throw new CommandFailure(exitCodes.usage, badName(name));
  await file.write({ current: name, all: { ...contexts.all, [name]: context } });
  return { name, context };
}

interface Answer {
  readonly about: { readonly clusterName: string; readonly caFingerprint: string };
  readonly me: { readonly name: string; readonly role: string };
}

const WHO = 'query WhoSignsIn { about { clusterName caFingerprint } me { name role } }';

function controllerOf({ CONTROLLER_IP: address = '' }: Surroundings['environment']): string {
  return address === '' ? usualController : address;
}

function printLine(name: string, { url, user, role, credential }: ClusterContext): string {
  const until =
    credential.kind === 'token'
      ? `until ${credential.expiresAt.slice(0, 10)}`
      : 'until you are idle for 15 minutes';
  return `Signed in to ${printable(name)} (${url}) as ${printable(user)}, ${role.toLowerCase()}, ${until}.\n`;
}

function printJson(
  name: string,
  { url, user, role, credential, authority }: ClusterContext,
): string {
  const expiresAt = credential.kind === 'token' ? credential.expiresAt : null;
  const caFingerprint = authority?.fingerprint ?? null;
  return `${JSON.stringify({ name, url, user, role, caFingerprint, expiresAt })}\n`;
}

function otherAuthority(origin: string): string {
  return `The Teamster behind ${origin} has another authority than the one that signs its address. Nothing was stored; look at the controller.`;
}

function badName(name: string): string {
  return `Expected a name of letters, digits, dots and hyphens, got ${JSON.stringify(name)}.`;
}
