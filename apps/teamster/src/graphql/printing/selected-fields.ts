import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  Kind,
  type SelectionNode,
} from 'graphql';

/** One key of an object in the answer: a field, and everything that is selected inside it. */
export interface SelectedField {
  readonly key: string;
  readonly field: FieldNode;
  readonly inside: readonly SelectionNode[];
}

/** The fragments of a document, by name. */
export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Finds them. */
export function fragmentsOf({ definitions }: DocumentNode): Fragments {
  const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

/**
 * What is selected of an object, each key once, in the order of the answer. Undefined where that depends on more than
 * the document: on a directive, or on which type an object has.
 */
export function selectedFields(
  selections: readonly SelectionNode[],
  type: GraphQLObjectType,
  fragments: Fragments,
): readonly SelectedField[] | undefined {
  const selected = new Map<string, SelectedField>();
  for (const field of flattened(selections, type, fragments)) {
    if (field === undefined) return undefined;
    const key = field.alias?.value ?? field.name.value;
    selected.set(key, together(selected.get(key), { key, field, inside: insideOf(field) }));
  }
  return [...selected.values()];
}

function insideOf({ selectionSet }: FieldNode): readonly SelectionNode[] {
  return selectionSet?.selections ?? [];
}

function together(first: SelectedField | undefined, again: SelectedField): SelectedField {
  return first === undefined ? again : { ...first, inside: [...first.inside, ...again.inside] };
}

/** The fields without the fragments around them; undefined in the place of one that cannot be told. */
function flattened(
  selections: readonly SelectionNode[],
  type: GraphQLObjectType,
  fragments: Fragments,
): readonly (FieldNode | undefined)[] {
  return selections.flatMap((selection) => {
    if ((selection.directives ?? []).length > 0) return [undefined];
    if (selection.kind === Kind.FIELD) return [selection];
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    const condition = fragment?.typeCondition?.name.value ?? type.name;
    if (fragment === undefined || condition !== type.name) return [undefined];
    return flattened(fragment.selectionSet.selections, type, fragments);
  });
}
