import { DatabaseSync, type SQLInputValue, type SQLOutputValue } from 'node:sqlite';

const MOST_PREPARED = 500;

/**
 * Node's own SQLite behind the small surface that TypeORM's `better-sqlite3` data source asks of its driver,
 * so there is no native add-on to build.
 */
export class NodeSqliteDatabase {
  readonly #database: DatabaseSync;
  readonly #prepared = new Map<string, ReturnType<NodeSqliteDatabase['compile']>>();

  constructor(file: string, options: { readonly readonly?: boolean; readonly timeout?: number }) {
    this.#database = new DatabaseSync(file, {
      readOnly: options.readonly ?? false,
      timeout: options.timeout ?? 5000,
    });
  }

  /** Compiled once for each text: TypeORM asks again for every unit of work. */
  prepare(sql: string) {
    const known = this.#prepared.get(sql);
    if (known !== undefined) return known;
    const statement = this.compile(sql);
    if (this.#prepared.size >= MOST_PREPARED) this.#prepared.clear();
    this.#prepared.set(sql, statement);
    return statement;
  }

  private compile(sql: string) {
    const statement = this.#database.prepare(sql);
    return {
      reader: statement.columns().length > 0,
      all: (...values: SQLInputValue[]) => statement.all(...values).map(plainRow),
      run: (...values: SQLInputValue[]) => statement.run(...values),
    };
  }

  pragma(text: string) {
    return this.#database.prepare(`PRAGMA ${text}`).all().map(plainRow);
  }

  exec(sql: string): void {
    this.#database.exec(sql);
  }

  close(): void {
    this.#database.close();
  }
}

/** Node gives rows without a prototype and BLOBs as plain byte arrays; TypeORM expects neither. */
function plainRow(row: Record<string, SQLOutputValue>): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(row))
    plain[column] =
      value instanceof Uint8Array
        ? Buffer.from(value.buffer, value.byteOffset, value.byteLength)
        : value;
  return plain;
}
