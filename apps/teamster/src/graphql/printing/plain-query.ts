import {
  type DocumentNode,
  getOperationAST,
  getVariableValues,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { RequestContext } from '../request-context.ts';
import { JsonText, literalOf } from './json-text.ts';
import type { LastingFields } from './kept-runs.ts';
import { PrintedData } from './printed-data.ts';
import { RootField } from './root-field.ts';
import { fragmentsOf, selectedFields } from './selected-fields.ts';

/** A valid document, and which of its queries was asked. */
export interface AskedQuery {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly lasting: LastingFields;
}

/** Who asks, and the variables as they came. */
export interface Asker {
  readonly context: RequestContext;
  readonly variables: Readonly<Record<string, unknown>>;
}

// Printing never waits, so one text serves all queries.
const text = new JsonText();
const OPEN = literalOf('{"data":{');
const COMMA = literalOf(',');
const CLOSE = literalOf('}}\n');

/**
 * A query whose roots alone have resolvers: everything below is read from views and written down at once, without an
 * object for each row of the answer. Lists are of this kind.
 */
export class PlainQuery {
  private constructor(
    private readonly schema: GraphQLSchema,
    private readonly operation: OperationDefinitionNode,
    private readonly roots: readonly RootField[],
  ) {}

  /** Undefined for a query of another kind. */
  static of({ schema, document, operationName, lasting }: AskedQuery): PlainQuery | undefined {
    const operation = getOperationAST(document, operationName);
    const type = schema.getQueryType();
    if (!operation || !type) return undefined;
    const fragments = fragmentsOf(document);
    const place = { schema, type, operation, fragments, lasting };
    const selected = selectedFields(operation.selectionSet.selections, type, fragments);
    const roots = selected?.map((one) => RootField.of(one, place));
    return roots?.every((root) => root !== undefined)
      ? new PlainQuery(schema, operation, roots)
      : undefined;
  }

  /** The data of the answer; rejects where the ordinary way has an error to tell. */
  async answer({ context, variables }: Asker): Promise<PrintedData> {
    const definitions = this.operation.variableDefinitions ?? [];
    const { coerced } = getVariableValues(this.schema, definitions, variables);
    if (coerced === undefined) throw new TypeError('Expected variables that fit');
    return this.#print(await Promise.all(this.roots.map((root) => root.resolve(context, coerced))));
  }

  #print(values: readonly unknown[]): PrintedData {
    try {
      for (const [index, root] of this.roots.entries()) {
        text.literal(index === 0 ? OPEN : COMMA);
        root.print(values[index], text);
      }
      text.literal(CLOSE);
      return new PrintedData(text.take());
    } finally {
      text.clear();
    }
  }
}
