import { existsSync } from 'node:fs';
import type { ClusterContext } from '../credentials/cluster-context.ts';
import { chooseContext } from '../credentials/choose-context.ts';
import { CredentialsFile } from '../credentials/credentials-file.ts';
import { CommandFailure, exitCodes } from '../exit-codes.ts';
import { clusterOrigin, usualController } from './cluster-address.ts';
import type { Endpoint } from './exchange.ts';
import { readPasswordFile, signIn } from './sign-in.ts';
import { type Proof, TeamsterSession } from './teamster-session.ts';

/** How a person says which cluster is meant, and who asks. */
export interface ClusterOptions {
  readonly context?: string;
  readonly url?: string;
  readonly user?: string;
  readonly passwordFile?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

// Where `npm start` runs its Teamster, and leaves the first password.
const ownLab = {
  url: 'http://127.0.0.1:8080',
  user: 'admin',
  passwordFile: '.operos/admin-password',
};

/** Opens the cluster that is meant: with a password file when one is named, else with the stored login. */
export async function openTeamster(
  options: ClusterOptions,
  environment: Environment,
): Promise<TeamsterSession> {
  const { url, user, passwordFile } = options;
  const origin = url === undefined ? undefined : clusterOrigin(url);
  const wanted = { name: options.context ?? nonEmpty(environment.OPEROS_CONTEXT), origin };
  const context = chooseContext(await CredentialsFile.in(environment).read(), wanted);
  if (wanted.name !== undefined && context === undefined)
    throw notSignedIn(`There is no cluster ${JSON.stringify(wanted.name)} here`);
  if (passwordFile !== undefined)
    return withPassword({ ...ownLab, ...context, ...given({ url: origin, user }), passwordFile });
  if (context !== undefined) return sessionOf(context);
  if (url !== undefined || existsSync(ownLab.passwordFile))
    return TeamsterSession.open({ ...ownLab, ...given({ url: origin, user }) });
  throw notSignedIn('Nobody is signed in here');
}

/** The line of a stored login. */
export function sessionOf({ url, authority, credential }: ClusterContext): TeamsterSession {
  if (credential.kind === 'token' && Date.parse(credential.expiresAt) <= Date.now())
    throw notSignedIn(`The login at ${url} ended on ${credential.expiresAt}`, url);
  const proof: Proof =
    credential.kind === 'token'
      ? { authorization: `Bearer ${credential.secret}` }
      : { cookie: credential.cookie };
  return new TeamsterSession(endpointOf({ url, ...(authority && { authority }) }), proof);
}

/** Where a context leads. */
export function endpointOf({
  url,
  authority,
}: Pick<ClusterContext, 'url' | 'authority'>): Endpoint {
  return { origin: url, ...(authority === undefined ? {} : { authority: authority.pem }) };
}

async function withPassword(place: {
  readonly url: string;
  readonly user: string;
  readonly passwordFile: string;
  readonly authority?: ClusterContext['authority'];
}): Promise<TeamsterSession> {
  const { url, user, passwordFile, authority } = place;
  if (authority === undefined) return TeamsterSession.open({ url, user, passwordFile });
  const endpoint = endpointOf({ url, authority });
  const password = await readPasswordFile(passwordFile);
  return new TeamsterSession(endpoint, {
    cookie: await signIn(endpoint, { name: user, password }),
  });
}

function given(options: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(options).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}

function notSignedIn(why: string, url = `https://${usualController}`): CommandFailure {
  return new CommandFailure(exitCodes.notSignedIn, `${why}. Sign in: operosctl login ${url}`);
}
