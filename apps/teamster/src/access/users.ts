import { Injectable } from '@nestjs/common';
import type { Role } from '@operos/teamster-api/resolvers';
import { DataSource, type Repository } from 'typeorm';
import { Clock } from '../surroundings/clock.ts';
import { hashPassword, isOutdatedHash, verifyPassword } from './password-hash.ts';
import { newSecret } from './secret.ts';
import { Turnstile } from './turnstile.ts';
import { UserRow } from './user-row.ts';

/** Who a new person is to be. */
export interface NewUser {
  readonly name: string;
  readonly password: string;
  readonly role: Role;
  /** Whether the password is only for the first sign-in. */
  readonly mustChangePassword?: boolean;
}

/** People who may sign in. */
@Injectable()
export class Users {
  readonly #users: Repository<UserRow>;
  // Each hash takes 32 MiB; a flood of sign-ins must not take the machine's memory or all its threads.
  readonly #turnstile = new Turnstile(2);
  /** Checked in the place of a user who does not exist. */
  readonly #decoy = hashPassword(newSecret());

  constructor(
    database: DataSource,
    private readonly clock: Clock,
  ) {
    this.#users = database.getRepository(UserRow);
  }

  all(): Promise<UserRow[]> {
    return this.#users.find({ order: { name: 'ASC' } });
  }

  find(name: string): Promise<UserRow | null> {
    return this.#users.findOneBy({ name });
  }

  count(): Promise<number> {
    return this.#users.count();
  }

  /** Whether somebody has not yet changed the password of the installation. */
  hasFirstPassword(): Promise<boolean> {
    return this.#users.existsBy({ mustChangePassword: true });
  }

  /** The new user; undefined when the name is taken. */
  async create(wanted: NewUser): Promise<UserRow | undefined> {
    const { name, password, role, mustChangePassword = false } = wanted;
    const passwordHash = await this.#hash(password);
    const createdAt = this.clock.now();
    const user = { name, role, passwordHash, mustChangePassword, createdAt, lastLogin: null };
    await this.#users.createQueryBuilder().insert().values(user).orIgnore().execute();
    const found = await this.find(name);
    return found?.passwordHash === passwordHash ? found : undefined;
  }

  async setPassword(name: string, password: string): Promise<void> {
    const passwordHash = await this.#hash(password);
    await this.#users.update({ name }, { passwordHash, mustChangePassword: false });
  }

  /** Whether this is the password of that user. Takes as long for a user that does not exist. */
  async hasPassword(name: string, password: string): Promise<boolean> {
    const user = await this.find(name);
    const hash = user?.passwordHash ?? (await this.#decoy);
    const isRight = await this.#turnstile.through(() => verifyPassword(hash, password));
    return isRight && user !== null;
  }

  /** The user, if name and password are right; notes the sign-in. */
  async signIn(name: string, password: string): Promise<UserRow | undefined> {
    if (!(await this.hasPassword(name, password))) return undefined;
    const user = await this.find(name);
    if (user === null) return undefined;
    const renewed = isOutdatedHash(user.passwordHash)
      ? { passwordHash: await this.#hash(password) }
      : {};
    await this.#users.update({ name }, { lastLogin: this.clock.now(), ...renewed });
    return user;
  }

  #hash(password: string): Promise<string> {
    return this.#turnstile.through(() => hashPassword(password));
  }
}
