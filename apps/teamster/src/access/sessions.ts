import { Injectable } from '@nestjs/common';
import { Subject } from 'rxjs';
import { DataSource, LessThan, type Repository } from 'typeorm';
import { Clock } from '../surroundings/clock.ts';
import { hashSecret, newSecret } from './secret.ts';
import { SessionRow } from './session-row.ts';
import { UserRow } from './user-row.ts';
import type { Viewer } from './viewer.ts';
import { ViewerCache } from './viewer-cache.ts';

const IDLE_MS = 15 * 60_000;
const TOUCH_MS = 60_000; // how often the last request is written down

/** The longest a session lasts, however busy, in milliseconds. */
export const sessionLimitMs = 8 * 3_600_000;

/** Who is signed in. A session is known by the hash of its secret; only the browser has the secret. */
@Injectable()
export class Sessions {
  readonly #ended = new Subject<string>();
  readonly #cache = new ViewerCache();
  readonly #sessions: Repository<SessionRow>;
  readonly #users: Repository<UserRow>;

  /** The credential ids of sessions that end here before their time. */
  readonly ended = this.#ended.asObservable();

  constructor(
    database: DataSource,
    private readonly clock: Clock,
  ) {
    this.#sessions = database.getRepository(SessionRow);
    this.#users = database.getRepository(UserRow);
  }

  /** Opens a session and gives its secret. */
  async open(userName: string): Promise<string> {
    const now = this.clock.now();
    await this.#sessions.delete({ lastSeen: LessThan(now - IDLE_MS) });
    const secret = newSecret();
    await this.#sessions.insert({
      hash: hashSecret(secret),
      userName,
      createdAt: now,
      lastSeen: now,
    });
    return secret;
  }

  /** Whose session this is, and keeps it from idling out; undefined when it is over or never was. */
  viewerOf(secret: string): Promise<Viewer | undefined> {
    const hash = hashSecret(secret);
    return this.#cache.get(hash, this.clock.now(), () => this.#use(hash));
  }

  /** Whether a session goes on, without keeping it alive. */
  async isOpen(hash: string): Promise<boolean> {
    const session = await this.#sessions.findOneBy({ hash });
    return session !== null && this.#isAlive(session);
  }

  async end(hash: string): Promise<void> {
    await this.#sessions.delete({ hash });
    this.#announce(hash);
  }

  async endAllOf(userName: string): Promise<void> {
    const sessions = await this.#sessions.findBy({ userName });
    await this.#sessions.delete({ userName });
    for (const { hash } of sessions) this.#announce(hash);
  }

  async #use(hash: string): Promise<Viewer | undefined> {
    const session = await this.#sessions.findOneBy({ hash });
    if (session === null || !this.#isAlive(session)) return undefined;
    const user = await this.#users.findOneBy({ name: session.userName });
    if (user === null) return undefined;
    const now = this.clock.now();
    if (now - session.lastSeen >= TOUCH_MS)
      await this.#sessions.update({ hash }, { lastSeen: now });
    const { name, role, mustChangePassword } = user;
    return { name, role, by: 'SESSION', mustChangePassword, credentialId: hash };
  }

  #isAlive({ createdAt, lastSeen }: SessionRow): boolean {
    const now = this.clock.now();
    // The last request may have come up to a minute after the one that was written down.
    return now - lastSeen < IDLE_MS + TOUCH_MS && now - createdAt < sessionLimitMs;
  }

  #announce(hash: string): void {
    this.#cache.forget(hash);
    this.#ended.next(hash);
  }
}
