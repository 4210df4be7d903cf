import type { FieldNode, GraphQLField, OperationDefinitionNode, ValueNode } from 'graphql';
import { Kind } from 'graphql';

/** The variables of one run of an operation. */
export interface OperationVariables {
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** How many rows a field is asked for; undefined for a field without pages. */
export function askedPageSize(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  values: OperationVariables,
): number | undefined {
  const definition = field.args.find((argument) => argument.name === 'first');
  if (definition === undefined) return undefined;
  const given = node.arguments?.find((argument) => argument.name.value === 'first')?.value;
  const rows = given && numberOf(given, values);
  return Math.max(0, rows ?? Number(definition.defaultValue));
}

function numberOf(value: ValueNode, { operation, variables }: OperationVariables) {
  if (value.kind === Kind.INT) return Number(value.value);
  if (value.kind !== Kind.VARIABLE) return undefined;
  const name = value.name.value;
  const given = variables[name];
  if (typeof given === 'number') return given;
  const definition = operation.variableDefinitions?.find((one) => one.variable.name.value === name);
  return definition?.defaultValue?.kind === Kind.INT
    ? Number(definition.defaultValue.value)
    : undefined;
}
