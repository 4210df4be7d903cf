/** One line of `systemctl list-units --output=json`. */
export interface Unit {
  readonly unit: string;
  readonly active: string;
  readonly sub: string;
  readonly description: string;
}

/** Reads what systemctl(1) printed; undefined when it is not its JSON. */
export function parseUnits(text: string): readonly Unit[] | undefined {
  const listed = parseJson(text);
  if (!Array.isArray(listed)) return undefined;
  return listed.filter(isUnit).map(({ unit, active, sub, description }) => ({
    unit,
    active,
    sub,
    description,
  }));
}

/** Whether the unit is on its way to another state. */
export function isChanging({ active }: Unit): boolean {
  return ['activating', 'deactivating', 'reloading', 'refreshing'].includes(active);
}

function isUnit(value: unknown): value is Unit {
  if (typeof value !== 'object' || value === null) return false;
  const parts = value as Readonly<Record<string, unknown>>;
  return ['unit', 'active', 'sub', 'description'].every((name) => typeof parts[name] === 'string');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
