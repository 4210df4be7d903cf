import { Injectable } from '@nestjs/common';
import { merge, type Observable } from 'rxjs';
import { AccessError } from './access-error.ts';
import { ApiTokens } from './api-tokens.ts';
import { readSessionCookie } from './session-cookie.ts';
import { Sessions } from './sessions.ts';
import type { Viewer } from './viewer.ts';

/** What is said to whoever still has the password of the installation. */
export const mustChangeMessage =
  'Change the password first: it was made by the installation, and opens nothing else.';

/** What a request says of who sent it. */
export interface Credentials {
  readonly authorization?: string | undefined;
  readonly cookie?: string | undefined;
  /** How the browser asked, as nginx says. */
  readonly 'x-forwarded-proto'?: string | string[] | undefined;
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

  /** The viewer; null for nobody. Throws an AccessError for who must change the password first. */
  async viewerOf(credentials: Credentials): Promise<Viewer | null> {
    const viewer = await this.holderOf(credentials);
    if (viewer?.mustChangePassword === true)
      throw new AccessError(403, 'password-must-change', mustChangeMessage);
    return viewer;
  }

  /**
   * Whoever has these credentials, for the few routes that are open before the first password is changed. A bad token
   * is nobody, even when a good cookie comes with it.
   */
  async holderOf(credentials: Credentials): Promise<Viewer | null> {
    const { authorization, cookie } = credentials;
    if (authorization !== undefined) return (await this.#ofToken(authorization)) ?? null;
    const secret = readSessionCookie(cookie, credentials['x-forwarded-proto'] === 'https');
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
