import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js';
import type { WriteGate } from './write-gate.ts';

const READS = /^\s*(?:SELECT|PRAGMA|EXPLAIN)\b/i;

/**
 * One unit of work on SQLite's one connection. TypeORM shares a single runner between all callers, so a statement of
 * one could slip into the transaction of another, be acknowledged early and be rolled back with it.
 */
export class SerialQueryRunner extends BetterSqlite3QueryRunner {
  readonly #gate: WriteGate;
  #leave: (() => void) | undefined;

  constructor(driver: BetterSqlite3Driver, gate: WriteGate) {
    super(driver);
    this.#gate = gate;
  }

  override async startTransaction(
    ...options: Parameters<BetterSqlite3QueryRunner['startTransaction']>
  ): Promise<void> {
    this.#leave ??= await this.#gate.enter();
    try {
      await super.startTransaction(...options);
    } catch (cause) {
      this.#leaveWhenDone();
      throw cause;
    }
  }

  override async commitTransaction(): Promise<void> {
    // After a failed COMMIT the caller rolls back, and that opens the gate.
    await super.commitTransaction();
    this.#leaveWhenDone();
  }

  override async rollbackTransaction(): Promise<void> {
    try {
      await super.rollbackTransaction();
    } finally {
      this.#leaveWhenDone();
    }
  }

  override async query(sql: string, values?: unknown[], structured?: boolean): Promise<never> {
    const isFree = this.#leave !== undefined || READS.test(sql);
    const leave = isFree ? undefined : await this.#gate.enter();
    try {
      return (await super.query(sql, values as never[], structured)) as never;
    } finally {
      leave?.();
    }
  }

  #leaveWhenDone(): void {
    if (this.isTransactionActive) return;
    this.#leave?.();
    this.#leave = undefined;
  }
}
