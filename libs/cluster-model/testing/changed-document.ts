/** Marks a field that a change takes away. */
export const removed = Symbol('removed');

type Container = Record<string, unknown>;

/** A copy of a document in which the field at `path` (`privateNetwork.dns[0]`) has another value, or is gone. */
export function changedDocument(document: unknown, path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(document);
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  const last = steps.pop();
  if (last === undefined) return value;
  const parent = steps.reduce<Container>((part, step) => {
    part[step] ??= {};
    return part[step] as Container;
  }, copy as Container);
  if (value === removed) Reflect.deleteProperty(parent, last);
  else Reflect.set(parent, last, value);
  return copy;
}
