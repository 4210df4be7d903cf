import { Injectable } from '@nestjs/common';
import { merge, type Observable } from 'rxjs';
import { ApiTokens } from './api-tokens.ts';
import { readSessionCookie } from './session-cookie.ts';
import { Sessions } from './sessions.ts';
import type { Viewer } from './viewer.ts';

/** What a request says of who sent it. */
export interface Credentials {
  readonly authorization?: string | undefined;
  readonly cookie?: string | undefined;
}

/** Finds out who is asking. */
@Injectable()
export class Authenticator {
  /** The credential ids of sessions and tokens that are ended before their time. */
  readonly ended: Observable<string>;

  constructor(
    private readonly sessions: Sessions,
    private readonly tokens: ApiTokens,
  ) {
    this.ended = merge(sessions.ended, tokens.ended);
  }

  /** The viewer; null for nobody. A bad token is nobody, even when a good cookie comes with it. */
  async viewerOf({ authorization, cookie }: Credentials): Promise<Viewer | null> {
    if (authorization !== undefined) return (await this.#ofToken(authorization)) ?? null;
    const secret = readSessionCookie(cookie);
    if (secret === undefined) return null;
    return (await this.sessions.viewerOf(secret)) ?? null;
  }

  /** Whether a viewer seen earlier may go on. */
  goesOn({ by, credentialId }: Viewer): Promise<boolean> {
    return by === 'SESSION'
      ? this.sessions.isOpen(credentialId)
      : this.tokens.isValid(credentialId);
  }

  #ofToken(authorization: string): Promise<Viewer | undefined> {
    const [, secret] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
    return secret === undefined ? Promise.resolve(undefined) : this.tokens.viewerOf(secret);
  }
}
