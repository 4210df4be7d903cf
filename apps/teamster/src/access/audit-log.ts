import { Injectable } from '@nestjs/common';
import { Subject } from 'rxjs';
import { DataSource, MoreThan, type Repository } from 'typeorm';
import { type AuditLink, brokenLink, chainStart, sealOf } from './audit-chain.ts';
import type { AuditedAction } from './audit-entry.ts';
import { AuditRow } from './audit-row.ts';
import type { Plain } from '../database/plain.ts';
import { Clock } from '../surroundings/clock.ts';

const TRIES = 10; // another Teamster may have added a link in between
const LINKS_AT_ONCE = 1000;

/** Who did what. Each entry seals the one before it, so that a changed or missing one shows. */
@Injectable()
export class AuditLog {
  readonly #rows: Repository<AuditRow>;
  readonly #sealed = new Subject<Plain<AuditRow>>();
  #tail: Promise<void> = Promise.resolve();

  /** Each entry once it is durable. */
  readonly sealed = this.#sealed.asObservable();

  constructor(
    database: DataSource,
    private readonly clock: Clock,
  ) {
    this.#rows = database.getRepository(AuditRow);
  }

  /** Durable once the promise resolves. */
  record(action: AuditedAction): Promise<void> {
    const recorded = this.#tail.then(() => this.#append(action, TRIES));
    this.#tail = recorded.catch(() => undefined);
    return recorded;
  }

  /** Newest first, older than `before` when given. */
  async page(page: { first: number; before: number | undefined }) {
    const query = this.#rows.createQueryBuilder('entry').orderBy('entry.id', 'DESC');
    if (page.before !== undefined) query.where('entry.id < :before', page);
    const rows = await query.limit(page.first + 1).getMany();
    return {
      rows: rows.slice(0, page.first),
      totalCount: await this.#rows.count(),
      hasNextPage: rows.length > page.first,
    };
  }

  /** The id of the first entry that was tampered with, or whose forerunner is missing; undefined for none. */
  async firstBrokenLink(): Promise<number | undefined> {
    let before: AuditLink | undefined = chainStart;
    while (before !== undefined) {
      const where = { id: MoreThan(before.id) };
      const links = await this.#rows.find({ where, order: { id: 'ASC' }, take: LINKS_AT_ONCE });
      const broken = brokenLink(links, before);
      if (broken !== undefined) return broken;
      before = links.at(-1);
    }
    return undefined;
  }

  async #append(action: AuditedAction, triesLeft: number): Promise<void> {
    const [last] = await this.#rows.find({ order: { id: 'DESC' }, take: 1 });
    const entry = {
      ...action,
      id: (last?.id ?? 0) + 1,
      at: this.clock.now(),
      previousHash: (last ?? chainStart).hash,
    };
    try {
      const sealed = { ...entry, hash: sealOf(entry) };
      await this.#rows.insert(sealed);
      this.#sealed.next(sealed);
    } catch (cause) {
      const [newest] = await this.#rows.find({ order: { id: 'DESC' }, take: 1 });
      if (triesLeft === 0 || newest?.id === last?.id) throw cause;
      await this.#append(action, triesLeft - 1);
    }
  }
}
