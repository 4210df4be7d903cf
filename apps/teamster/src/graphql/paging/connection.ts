/** A Relay page of rows; cursors are printed only when asked for. */
export interface Connection<Row> {
  readonly totalCount: number;
  /** Made one by one as they are read, so that ten thousand are never there at once. */
  readonly edges: Iterable<Edge<Row>>;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** One row of a page and the place it has in the list. */
export interface Edge<Row> {
  readonly node: Row;
  readonly cursor: string;
}

/** What a list knows of one of its pages. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

/** Dresses a page as a Relay connection. */
export function connection<Row, View>(
  page: Page<Row>,
  view: (row: Row) => View,
  cursorOf: (row: Row) => string,
): Connection<View> {
  const last = page.rows.at(-1);
  return {
    totalCount: page.totalCount,
    edges: new LazyEdges(page.rows, (row) => new LazyEdge(row, view(row), cursorOf)),
    pageInfo: {
      hasNextPage: page.hasNextPage,
      endCursor: last === undefined ? null : cursorOf(last),
    },
  };
}

/** Ten thousand cursors cost more than the rows they stand at, and lists seldom ask for them. */
class LazyEdge<Row, View> implements Edge<View> {
  readonly node: View;
  readonly #row: Row;
  readonly #cursorOf: (row: Row) => string;

  constructor(row: Row, node: View, cursorOf: (row: Row) => string) {
    this.#row = row;
    this.node = node;
    this.#cursorOf = cursorOf;
  }

  get cursor(): string {
    return this.#cursorOf(this.#row);
  }
}

class LazyEdges<Row, View> implements Iterable<Edge<View>> {
  readonly #rows: readonly Row[];
  readonly #edgeOf: (row: Row) => Edge<View>;

  constructor(rows: readonly Row[], edgeOf: (row: Row) => Edge<View>) {
    this.#rows = rows;
    this.#edgeOf = edgeOf;
  }

  *[Symbol.iterator](): Iterator<Edge<View>> {
    for (const row of this.#rows) yield this.#edgeOf(row);
  }
}
