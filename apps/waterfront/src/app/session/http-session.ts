import { DOCUMENT, inject, Injectable, signal } from '@angular/core';
import type { PasswordOutcome } from './password-outcome.ts';
import { readPasswordAnswer } from './read-password-answer.ts';
import { readViewer } from './read-viewer.ts';
import { Session } from './session.ts';
import type { SignInOutcome } from './sign-in-outcome.ts';
import type { Viewer } from './viewer.ts';

const ADDRESS = '/api/v1/session';
const THROTTLE_SECONDS = 30; // when Teamster throttles without saying for how long

/** The session over Teamster's REST resource. */
@Injectable()
export class HttpSession extends Session {
  private readonly document = inject(DOCUMENT);
  private readonly known = signal<Viewer | undefined>(undefined);
  private leaving = false;

  override readonly viewer = this.known.asReadonly();

  override async restore(): Promise<Viewer | undefined> {
    const answer = await fetch(ADDRESS);
    this.known.set(answer.ok ? readViewer(await answer.json()) : undefined);
    return this.known();
  }

  override async signIn(name: string, password: string): Promise<SignInOutcome> {
    const answer = await this.post({ name, password });
    if (answer === undefined || answer.status >= 500) return { kind: 'unreachable' };
    if (answer.status === 429) return { kind: 'throttled', seconds: retryAfter(answer) };
    if (!answer.ok) return { kind: 'refused' };
    return (await this.restore()) === undefined ? { kind: 'unreachable' } : { kind: 'signed-in' };
  }

  override async changePassword(current: string, next: string): Promise<PasswordOutcome> {
    const wanted = { currentPassword: current, newPassword: next };
    const answer = await this.post(wanted, `${ADDRESS}/password`);
    const outcome = await readPasswordAnswer(answer);
    if (outcome.kind !== 'changed') return outcome;
    return (await this.restore()) === undefined ? { kind: 'unreachable' } : outcome;
  }

  override async signOut(): Promise<void> {
    this.leaving = true; // the socket closes before this page is gone, and that is no expiry
    try {
      await fetch(ADDRESS, { method: 'DELETE' });
    } catch (error) {
      this.leaving = false;
      throw error;
    }
    this.leave('/login');
  }

  override expire(): void {
    if (this.leaving || this.known() === undefined) return;
    this.leaving = true;
    const { pathname, search } = this.document.location;
    this.leave(`/login?expired=true&from=${encodeURIComponent(pathname + search)}`);
  }

  // A full load, so that nothing of what one person saw stays in memory for the next.
  private leave(address: string): void {
    this.document.location.assign(address);
  }

  private post(body: object, address = ADDRESS): Promise<Response | undefined> {
    return fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).catch(() => undefined);
  }
}

function retryAfter(answer: Response): number {
  const seconds = Number(answer.headers.get('retry-after'));
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : THROTTLE_SECONDS;
}
