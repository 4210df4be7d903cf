import fc from 'fast-check';
import type { ClusterSettings } from '../src/index.ts';
import { changedDocument } from './changed-document.ts';
import { choiceMutations } from './choice-mutations.ts';
import { formMutations } from './form-mutations.ts';
import type { Mutation } from './mutation.ts';
import { networkMutations } from './network-mutations.ts';
import { validSettings } from './valid-settings.ts';

/** Every way to spoil settings that is tried, more than forty. */
export const mutations: readonly Mutation[] = [
  ...formMutations,
  ...networkMutations,
  ...choiceMutations,
];

/** A document with one fault, and where its issue must appear. */
export interface InvalidSettings {
  readonly document: unknown;
  readonly mutation: string;
  readonly path: string;
  readonly code: string;
}

/** Valid settings plus one mutation out of more than forty kinds. */
export function invalidSettings(): fc.Arbitrary<InvalidSettings> {
  return fc.tuple(validSettings(), fc.constantFrom(...mutations)).map(mutated);
}

function mutated([settings, mutation]: [ClusterSettings, Mutation]): InvalidSettings {
  const prepared = apply(settings, mutation.given ?? []) as ClusterSettings;
  const document = apply(prepared, mutation.change(prepared));
  return { document, mutation: mutation.name, path: mutation.path, code: mutation.code };
}

function apply(document: unknown, changes: readonly (readonly [string, unknown])[]): unknown {
  return changes.reduce((made, [path, value]) => changedDocument(made, path, value), document);
}
