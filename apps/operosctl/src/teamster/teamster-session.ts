import { readFile } from 'node:fs/promises';
import { CommandFailure, exitCodes } from '../exit-codes.ts';

/** Where Teamster answers people, and who is asking. */
export interface TeamsterPlace {
  /** `http://127.0.0.1:8080` */
  readonly url: string;
  readonly user: string;
  readonly passwordFile: string;
}

/** A signed-in session over HTTP; carries GraphQL operations. */
export class TeamsterSession {
  readonly #url: string;
  readonly #cookie: string;

  private constructor(url: string, cookie: string) {
    this.#url = url;
    this.#cookie = cookie;
  }

  /** Signs in; fails with a sentence that says what to check. */
  static async open(place: TeamsterPlace): Promise<TeamsterSession> {
    const password = await readPassword(place.passwordFile);
    const url = originOf(place.url);
    const response = await send(url, '/api/v1/session', {
      body: JSON.stringify({ name: place.user, password }),
      headers: { origin: url },
    });
    if (response.status === 429)
      throw new CommandFailure(
        exitCodes.tryLater,
        'Too many sign-ins; wait a minute and try again.',
      );
    if (response.status === 401 || response.status === 403)
      throw new CommandFailure(
        exitCodes.failed,
        `Teamster refused the password in ${place.passwordFile} for ${place.user}. If it was changed, write the new one to a file and name that with --password-file.`,
      );
    if (!response.ok) throw notTeamster(url, response);
    return new TeamsterSession(url, cookieOf(response));
  }

  /** Runs one operation; fails with the server's own words when it has errors. */
  async ask<T>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> {
    const response = await send(this.#url, '/graphql', {
      body: JSON.stringify({ query, variables }),
      headers: { cookie: this.#cookie, origin: this.#url },
    });
    const { data, errors } = await readAnswer<T>(this.#url, response);
    if (errors !== undefined || data === undefined)
      throw new CommandFailure(
        exitCodes.failed,
        `Teamster answered: ${(errors ?? []).map(({ message }) => message).join('; ')}`,
      );
    return data;
  }
}

interface Answer<T> {
  readonly data?: T;
  readonly errors?: readonly { readonly message: string }[];
}

async function readAnswer<T>(url: string, response: Response): Promise<Answer<T>> {
  try {
    return (await response.json()) as Answer<T>;
  } catch {
    throw notTeamster(url, response);
  }
}

function notTeamster(url: string, { status }: Response): CommandFailure {
  return new CommandFailure(
    exitCodes.failed,
    `Expected Teamster at ${url}, got an answer with status ${status} that is not its own.`,
  );
}

function originOf(url: string): string {
  try {
    return new URL(url).origin;
  } catch {
    throw new CommandFailure(
      exitCodes.usage,
      `Expected an address such as http://127.0.0.1:8080 after --url, got ${JSON.stringify(url)}.`,
    );
  }
}

async function readPassword(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (cause) {
    throw new CommandFailure(
      exitCodes.badInput,
      `Cannot read the admin password: ${(cause as Error).message}. Start Teamster first, or name the file with --password-file.`,
      { cause },
    );
  }
}

async function send(
  url: string,
  path: string,
  { body, headers }: { readonly body: string; readonly headers: Readonly<Record<string, string>> },
): Promise<Response> {
  try {
    return await fetch(new URL(path, url), {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
      signal: AbortSignal.timeout(30_000),
    });
  } catch (cause) {
    throw new CommandFailure(
      exitCodes.tryLater,
      `Cannot reach Teamster at ${url}: is it running?`,
      { cause },
    );
  }
}

function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ');
}
