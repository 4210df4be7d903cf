/** What a command in another shell may ask of a running lab. */
export type LabRequest =
  | { readonly ask: 'status' }
  | { readonly ask: 'down' }
  | { readonly ask: 'power'; readonly machine: string; readonly action: PowerAction }
  | { readonly ask: 'net'; readonly machine: string; readonly quality: string }
  | { readonly ask: 'console'; readonly machine: string };

export const powerActions = ['on', 'off', 'reset'] as const;
export type PowerAction = (typeof powerActions)[number];

/** What it answers; after the answer to `console` the machine's serial line follows, both ways. */
export type LabAnswer<Value = unknown> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly message: string };

/** Reads one line of a client; undefined if it is none of ours. */
export function parseLabRequest(line: string): LabRequest | undefined {
  const { ask, machine, action, quality } = fieldsOf(line);
  if (ask === 'status' || ask === 'down') return { ask };
  if (typeof machine !== 'string') return undefined;
  if (ask === 'console') return { ask, machine };
  if (ask === 'net' && typeof quality === 'string') return { ask, machine, quality };
  const known = powerActions.find((each) => each === action);
  return ask === 'power' && known !== undefined ? { ask, machine, action: known } : undefined;
}

function fieldsOf(line: string): Partial<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
