import {
  getArgumentValues,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { RequestContext } from '../request-context.ts';
import { type JsonText, literalOf } from './json-text.ts';
import type { LastingFields, ValuePrinter } from './kept-runs.ts';
import type { Fragments, SelectedField } from './selected-fields.ts';
import { valuePrinter } from './value-printer.ts';

/** Where a field of a query stands. */
export interface RootPlace {
  readonly schema: GraphQLSchema;
  readonly type: GraphQLObjectType;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
  readonly lasting: LastingFields;
}

/** A field of the query itself: found by its resolver, and printed with all that is in it. */
export class RootField {
  readonly #selected: SelectedField;
  readonly #place: RootPlace;
  readonly #definition: GraphQLField<unknown, unknown>;
  readonly #head: Uint8Array;
  readonly #print: ValuePrinter;

  private constructor(
    { selected, place }: { readonly selected: SelectedField; readonly place: RootPlace },
    definition: GraphQLField<unknown, unknown>,
    print: ValuePrinter,
  ) {
    this.#selected = selected;
    this.#place = place;
    this.#definition = definition;
    this.#head = literalOf(`${JSON.stringify(selected.key)}:`);
    this.#print = print;
  }

  /** Undefined for a field that has no resolver, or whose value cannot be printed as it is. */
  static of(selected: SelectedField, place: RootPlace): RootField | undefined {
    const definition = place.type.getFields()[selected.field.name.value];
    if (definition?.resolve === undefined) return undefined;
    const { fragments, lasting } = place;
    const selection = { selections: selected.inside, fragments, lasting };
    const print = valuePrinter(definition.type, selection);
    return print && new RootField({ selected, place }, definition, print);
  }

  /** Its value, or a promise of it. */
  resolve(context: RequestContext, variableValues: Record<string, unknown>): unknown {
    const { key, field } = this.#selected;
    const { schema, type, operation, fragments } = this.#place;
    const definition = this.#definition;
    return definition.resolve?.({}, getArgumentValues(definition, field, variableValues), context, {
      schema,
      operation,
      variableValues,
      fieldName: definition.name,
      fieldNodes: [field],
      returnType: definition.type,
      parentType: type,
      path: { prev: undefined, key, typename: type.name },
      fragments: Object.fromEntries(fragments),
      rootValue: {},
    });
  }

  print(value: unknown, text: JsonText): void {
    text.literal(this.#head);
    this.#print(value, text);
  }
}
