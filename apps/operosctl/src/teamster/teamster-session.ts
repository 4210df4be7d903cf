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
    const response = await send(place.url, '/api/v1/session', {
      body: JSON.stringify({ name: place.user, password }),
      headers: { origin: place.url },
    });
    if (response.status === 429)
      throw new CommandFailure(
        exitCodes.tryLater,
        'Too many sign-ins; wait a minute and try again.',
      );
    if (!response.ok)
      throw new CommandFailure(
        exitCodes.failed,
        `Teamster refused the password in ${place.passwordFile} for ${place.user} (status ${response.status}).`,
      );
    return new TeamsterSession(place.url, cookieOf(response));
  }

  /** Runs one operation; fails with the server's own words when it has errors. */
  async ask<T>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> {
    const response = await send(this.#url, '/graphql', {
      body: JSON.stringify({ query, variables }),
      headers: { cookie: this.#cookie, origin: this.#url },
    });
    const { data, errors } = (await response.json()) as {
      data?: T;
      errors?: readonly { readonly message: string }[];
    };
    if (errors !== undefined || data === undefined)
      throw new CommandFailure(
        exitCodes.failed,
        `Teamster answered: ${(errors ?? []).map(({ message }) => message).join('; ')}`,
      );
    return data;
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
