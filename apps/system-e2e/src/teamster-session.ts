import { readFileSync } from 'node:fs';

/** An admin who is signed in to Teamster. */
export class TeamsterSession {
  readonly #url: string;
  readonly #cookie: string;

  private constructor(url: string, cookie: string) {
    this.#url = url;
    this.#cookie = cookie;
  }

  /** Signs the first admin in with the password from its file. */
  static async open(url: string, passwordFile: string): Promise<TeamsterSession> {
    const password = readFileSync(passwordFile, 'utf8').trim();
    const body = JSON.stringify({ name: 'admin', password });
    const response = await post(url, '/api/v1/session', { body, cookie: '' });
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    if (!response.ok) throw new Error(`Expected to be signed in, got ${response.status}`);
    return new TeamsterSession(url, cookie);
  }

  /** Runs one GraphQL operation; throws with the server's words when it is refused. */
  async ask<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
    const body = JSON.stringify({ query, variables });
    const response = await post(this.#url, '/graphql', { body, cookie: this.#cookie });
    const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown };
    if (data === undefined || errors !== undefined)
      throw new Error(`Teamster answered: ${JSON.stringify(errors)}`);
    return data;
  }
}

function post(
  url: string,
  path: string,
  { body, cookie }: { readonly body: string; readonly cookie: string },
): Promise<Response> {
  return fetch(new URL(path, url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, cookie },
    body,
    signal: AbortSignal.timeout(30_000),
  });
}
