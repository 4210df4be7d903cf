import type { Readable } from 'node:stream';
import { CommandFailure, exitCodes } from '../exit-codes.ts';
import { type Answer, type Endpoint, exchange } from './exchange.ts';
import { notTeamster, readJson, refusalOf } from './read-body.ts';
import { readPasswordFile, signIn } from './sign-in.ts';

/** Where Teamster answers people, and who is asking. */
export interface TeamsterPlace {
  /** `http://127.0.0.1:8080` */
  readonly url: string;
  readonly user: string;
  readonly passwordFile: string;
}

/** What proves who is asking: a header of every request. */
export type Proof = { readonly cookie: string } | { readonly authorization: string };

interface GraphqlAnswer<T> {
  readonly data?: T | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string };
  }[];
}

const LONG_MS = 30 * 60_000; // an archive is made before its first byte is sent

/** Somebody's line to Teamster; carries GraphQL operations, JSON and streams. */
export class TeamsterSession {
  readonly #endpoint: Endpoint;
  readonly #proof: Proof;

  constructor(endpoint: Endpoint, proof: Proof) {
    this.#endpoint = endpoint;
    this.#proof = proof;
  }

  /** Signs in with a password file; fails with a sentence that says what to check. */
  static async open(place: TeamsterPlace): Promise<TeamsterSession> {
    const password = await readPasswordFile(place.passwordFile);
    const endpoint = { origin: originOf(place.url) };
    const cookie = await signIn(endpoint, { name: place.user, password }).catch(
      (error: unknown) => {
        if (!(error instanceof CommandFailure) || error.exitCode !== exitCodes.notSignedIn)
          throw error;
        const message = `Teamster refused the password in ${place.passwordFile} for ${place.user}. If it was changed, write the new one to a file and name that with --password-file.`;
        throw new CommandFailure(exitCodes.failed, message, { cause: error });
      },
    );
    return new TeamsterSession(endpoint, { cookie });
  }

  get origin(): string {
    return this.#endpoint.origin;
  }

  /** Runs one operation; fails with the server's own words when it has errors. */
  async ask<T>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> {
    const answer = await this.#post('/graphql', JSON.stringify({ query, variables }));
    const { status } = answer;
    if (status === 401) throw await refusalOf(this.origin, answer);
    const read = (await readJson(answer)) as GraphqlAnswer<T> | undefined;
    if (read === undefined) throw notTeamster(this.origin, status);
    const { data, errors = [] } = read;
    if (errors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED'))
      throw await refusalOf(this.origin, { ...answer, status: 401 });
    if (errors.length === 0 && data !== undefined && data !== null) return data;
    const words = errors.map(({ message }) => message).join('; ');
    throw new CommandFailure(exitCodes.failed, `Teamster answered: ${words}`);
  }

  /** Reads JSON from a REST route. */
  async get(path: string): Promise<unknown> {
    const answer = await exchange(this.#endpoint, {
      method: 'GET',
      path,
      headers: this.#headers(),
    });
    if (answer.status >= 300) throw await refusalOf(this.origin, answer);
    return readJson(answer);
  }

  /** Sends JSON to a REST route; the answer is still to be read. */
  async post(path: string, body: object = {}): Promise<Answer> {
    const answer = await this.#post(path, JSON.stringify(body));
    if (answer.status >= 300) throw await refusalOf(this.origin, answer);
    return answer;
  }

  /** Sends bytes to a REST route. */
  async upload(path: string, body: Readable): Promise<unknown> {
    const headers = { ...this.#headers(), 'content-type': 'application/octet-stream' };
    const ask = { method: 'POST', path, headers, body, idleMs: LONG_MS } as const;
    const answer = await exchange(this.#endpoint, ask);
    if (answer.status >= 300) throw await refusalOf(this.origin, answer);
    return readJson(answer);
  }

  /** Ends a session of the browser's kind; an API token is revoked by its own mutation. */
  async end(): Promise<void> {
    const headers = this.#headers();
    await exchange(this.#endpoint, { method: 'DELETE', path: '/api/v1/session', headers });
  }

  #post(path: string, body: string): Promise<Answer> {
    const headers = { ...this.#headers(), 'content-type': 'application/json' };
    const idle = path === '/graphql' ? {} : { idleMs: LONG_MS };
    return exchange(this.#endpoint, { method: 'POST', path, headers, body, ...idle });
  }

  #headers(): Record<string, string> {
    return { accept: 'application/json', ...this.#proof };
  }
}

function originOf(url: string): string {
  if (URL.canParse(url)) return new URL(url).origin;
  throw new CommandFailure(
    exitCodes.usage,
    `Expected an address such as http://127.0.0.1:8080 after --url, got ${JSON.stringify(url)}.`,
  );
}
