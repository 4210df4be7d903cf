import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLNamedType,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import { getNamedType, type GraphQLSchema, isObjectType, Kind } from 'graphql';
import { askedPageSize } from './asked-page-size.ts';
import { fieldCost } from './field-cost.ts';
import { type OperationSize, sumSizes } from './operation-size.ts';

const INTROSPECTION_HEADROOM = 10; // the tools' standard query of the schema is that much deeper

/** An operation and what it is measured with. */
export interface MeasuredOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Measures a valid operation without running it. Each fragment is measured once, however often it is spread. */
export function measureOperation(measured: MeasuredOperation): OperationSize {
  const root = measured.schema.getRootType(measured.operation.operation);
  return new Ruler(measured).selectionSet(measured.operation.selectionSet, root ?? undefined);
}

class Ruler {
  readonly #measured: MeasuredOperation;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #fragmentSizes = new Map<string, OperationSize>();

  constructor(measured: MeasuredOperation) {
    this.#measured = measured;
    const definitions = measured.document.definitions;
    const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  selectionSet(set: SelectionSetNode, parent: GraphQLNamedType | undefined): OperationSize {
    return sumSizes(set.selections.map((selection) => this.#selection(selection, parent)));
  }

  #selection(selection: SelectionNode, parent: GraphQLNamedType | undefined): OperationSize {
    switch (selection.kind) {
      case Kind.FIELD:
        return this.#field(selection, parent);
      case Kind.FRAGMENT_SPREAD:
        return this.#fragment(selection.name.value);
      case Kind.INLINE_FRAGMENT: {
        const type = this.#typeNamed(selection.typeCondition?.name.value) ?? parent;
        return this.selectionSet(selection.selectionSet, type);
      }
    }
  }

  #fragment(name: string): OperationSize {
    const known = this.#fragmentSizes.get(name);
    if (known !== undefined) return known;
    const fragment = this.#fragments.get(name);
    if (fragment === undefined) return sumSizes([]);
    const type = this.#typeNamed(fragment.typeCondition.name.value);
    const size = this.selectionSet(fragment.selectionSet, type);
    this.#fragmentSizes.set(name, size);
    return size;
  }

  #field(node: FieldNode, parent: GraphQLNamedType | undefined): OperationSize {
    const name = node.name.value;
    const field = isObjectType(parent) ? parent.getFields()[name] : undefined;
    const inner = this.#inside(node, field);
    const asksSchema = name === '__schema' || name === '__type';
    return {
      depth: asksSchema ? Math.max(1, inner.depth + 1 - INTROSPECTION_HEADROOM) : inner.depth + 1,
      aliases: inner.aliases + Number(node.alias !== undefined),
      cost: this.#cost(node, field, inner.cost) + (fieldCost[`${parent?.name}.${name}`] ?? 0),
      introspects: inner.introspects || asksSchema,
    };
  }

  #inside(node: FieldNode, field: GraphQLField<unknown, unknown> | undefined): OperationSize {
    if (node.selectionSet === undefined) return sumSizes([]);
    return this.selectionSet(node.selectionSet, field && getNamedType(field.type));
  }

  #cost(node: FieldNode, field: GraphQLField<unknown, unknown> | undefined, inner: number): number {
    const { operation, variables } = this.#measured;
    const rows = field && askedPageSize(node, field, { operation, variables });
    return rows === undefined ? inner : rows * (1 + inner);
  }

  #typeNamed(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.#measured.schema.getType(name);
  }
}
