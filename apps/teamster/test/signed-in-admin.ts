import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a Teamster answers, and where it left the first password. */
export interface SignInPlace {
  readonly teamster: { readonly httpUrl: string };
  readonly dataDir: string;
}

/** The first admin of a Teamster, signed in over HTTP. */
export class SignedInAdmin {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  static async of({ teamster, dataDir }: SignInPlace): Promise<SignedInAdmin> {
    const password = (await readFile(join(dataDir, 'admin-password'), 'utf8')).trim();
    const answer = await fetch(`${teamster.httpUrl}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'admin', password }),
    });
    return new SignedInAdmin(teamster.httpUrl, answer.headers.getSetCookie()[0] ?? '');
  }

  get(path: string): Promise<Response> {
    return fetch(this.url + path, { headers: { cookie: this.cookie } });
  }

  post(path: string, body?: unknown): Promise<Response> {
    return fetch(this.url + path, {
      method: 'POST',
      headers: { cookie: this.cookie, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  /** A whole archive. */
  async backup(passphrase?: string): Promise<Buffer> {
    const answer = await this.post(
      '/api/v1/backup',
      passphrase === undefined ? {} : { passphrase },
    );
    if (!answer.ok) throw new Error(await answer.text());
    return Buffer.from(await answer.arrayBuffer());
  }

  /** Sends an archive back, behind its line of JSON. */
  restore(archive: Buffer, head: object = {}): Promise<Response> {
    return fetch(`${this.url}/api/v1/restore`, {
      method: 'POST',
      headers: { cookie: this.cookie, 'content-type': 'application/octet-stream' },
      body: Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), archive]),
    });
  }
}
