import {
  defaultFieldResolver,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLScalarType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  type SelectionNode,
} from 'graphql';
import { literalOf } from './json-text.ts';
import {
  fieldsPrinter,
  type LastingFields,
  type PrintedField,
  type ValuePrinter,
} from './kept-runs.ts';
import { type Fragments, type SelectedField, selectedFields } from './selected-fields.ts';

/** What is asked of values of a type. */
export interface Selection {
  readonly selections: readonly SelectionNode[];
  readonly fragments: Fragments;
  readonly lasting: LastingFields;
}

const NULL = literalOf('null');
const COMMA = literalOf(',');
const [OPEN_LIST, CLOSE_LIST] = [literalOf('['), literalOf(']')];
const CLOSE_OBJECT = literalOf('}');

/** How values of this type are printed; undefined if something in them has a resolver, or may be of several types. */
export function valuePrinter(
  type: GraphQLOutputType,
  selection: Selection,
): ValuePrinter | undefined {
  if (!isNonNullType(type)) return orNull(presentPrinter(type, selection));
  return presentPrinter(type.ofType, selection);
}

function presentPrinter(type: GraphQLOutputType, selection: Selection): ValuePrinter | undefined {
  if (isListType(type)) return listPrinter(valuePrinter(type.ofType, selection));
  if (isObjectType(type)) return objectPrinter(type, selection);
  if (isEnumType(type)) return enumPrinter(type);
  return isScalarType(type) ? scalarPrinter(type) : undefined;
}

function orNull(print: ValuePrinter | undefined): ValuePrinter | undefined {
  return (
    print &&
    ((value, text) => {
      if (value === null || value === undefined) text.literal(NULL);
      else print(value, text);
    })
  );
}

function listPrinter(printItem: ValuePrinter | undefined): ValuePrinter | undefined {
  return (
    printItem &&
    ((value, text) => {
      text.literal(OPEN_LIST);
      let isFirst = true;
      for (const item of value as Iterable<unknown>) {
        if (!isFirst) text.literal(COMMA);
        isFirst = false;
        printItem(item, text);
      }
      text.literal(CLOSE_LIST);
    })
  );
}

function objectPrinter(type: GraphQLObjectType, selection: Selection): ValuePrinter | undefined {
  const selected = selectedFields(selection.selections, type, selection.fragments);
  const fields = selected?.map((one, index) => fieldPrinter(type, one, { index, selection }));
  if (!fields?.every((field) => field !== undefined)) return undefined;
  const printFields = fieldsPrinter(fields);
  return (value, text) => {
    if (typeof value !== 'object' || value === null) throw notPlain();
    printFields(value, text);
    text.literal(CLOSE_OBJECT);
  };
}

function fieldPrinter(
  type: GraphQLObjectType,
  { key, field, inside }: SelectedField,
  { index, selection }: { readonly index: number; readonly selection: Selection },
): PrintedField | undefined {
  const name = field.name.value;
  const lasts = selection.lasting[type.name]?.has(name) ?? false;
  const head = literalOf(`${index === 0 ? '{' : ','}${JSON.stringify(key)}:`);
  if (name === '__typename') return typeNamePrinter(head, type);
  const definition = type.getFields()[name];
  if (definition === undefined || hasResolver(definition)) return undefined;
  const print = valuePrinter(definition.type, { ...selection, selections: inside });
  return (
    print && {
      lasts,
      print: (value, text) => {
        text.literal(head);
        print((value as Readonly<Record<string, unknown>>)[name], text);
      },
    }
  );
}

function typeNamePrinter(head: Uint8Array, { name }: GraphQLObjectType): PrintedField {
  const literal = literalOf(JSON.stringify(name));
  return {
    lasts: false,
    print: (_value, text) => {
      text.literal(head);
      text.literal(literal);
    },
  };
}

function hasResolver({ resolve }: GraphQLField<unknown, unknown>): boolean {
  return resolve !== undefined && resolve !== defaultFieldResolver;
}

function enumPrinter(type: GraphQLEnumType): ValuePrinter {
  const printed = new Map<unknown, Uint8Array>(
    type.getValues().map(({ name, value }) => [value, literalOf(JSON.stringify(name))]),
  );
  return (value, text) => {
    const literal = printed.get(value);
    if (literal === undefined) throw notPlain();
    text.literal(literal);
  };
}

/** Views hold what JSON needs, so nothing is converted; a value of another kind goes the ordinary way. */
function scalarPrinter({ name }: GraphQLScalarType): ValuePrinter {
  switch (name) {
    case 'Int':
      return numberPrinter((value) => value === (value | 0));
    case 'Float':
    case 'Bytes':
      return numberPrinter(Number.isFinite);
    case 'Boolean':
      return (value, text) => {
        if (typeof value !== 'boolean') throw notPlain();
        text.literal(literalOf(String(value)));
      };
    default:
      return (value, text) => {
        if (typeof value !== 'string') throw notPlain();
        text.string(value);
      };
  }
}

function numberPrinter(isFit: (value: number) => boolean): ValuePrinter {
  return (value, text) => {
    if (typeof value !== 'number' || !isFit(value)) throw notPlain();
    text.literal(literalOf(JSON.stringify(value)));
  };
}

function notPlain(): TypeError {
  return new TypeError('Expected a value that can be printed as it is');
}
