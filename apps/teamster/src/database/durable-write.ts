/** Rows that become durable together, or none of them. */
export interface DurableWrite {
  /** Whole rows, inserted or replaced by their primary key. */
  readonly put?: readonly RowsOf[];
  /** Rows named by the value of their one primary key. */
  readonly remove?: readonly RemovalOf[];
}

/** Rows of one table. */
export interface RowsOf {
  readonly entity: abstract new () => object;
  readonly rows: readonly object[];
}

/** Primary keys of one table. */
export interface RemovalOf {
  readonly entity: abstract new () => object;
  readonly keys: readonly (string | number)[];
}
