import { LSHW_LIMITS, type LshwNode } from './lshw-node.ts';
import { parseBoundedJson } from './parse-bounded-json.ts';
import { refusal } from './recorded-text-refusal.ts';

type Json = Readonly<Record<string, unknown>>;

const JSON_LIMITS = {
  length: LSHW_LIMITS.bytes,
  // A level of lshw is an object and the array of its children.
  depth: 2 * LSHW_LIMITS.depth,
  containers: 5 * LSHW_LIMITS.nodes,
};

/** Reads `lshw -json`, an object or an array of objects, into the nodes at the top; throws a refusal. */
export function parseLshwJson(text: string): LshwNode[] {
  const value = parseBoundedJson(text, JSON_LIMITS);
  const roots = (Array.isArray(value) ? value : [value]) as unknown[];
  if (!roots.every(isRecord))
    throw refusal('lshw-shape', 'Expected an object or an array of objects, got something else.');
  return roots.map(toNode);
}

function toNode(json: Json): LshwNode {
  return {
    id: textOf(json.id) ?? '',
    deviceClass: textOf(json.class) ?? '',
    disabled: json.disabled === true || json.disabled === 'true',
    fields: fieldsOf(json),
    settings: settingsOf(json.configuration),
    capabilities: new Set(isRecord(json.capabilities) ? Object.keys(json.capabilities) : []),
    children: Array.isArray(json.children) ? json.children.filter(isRecord).map(toNode) : [],
  };
}

function fieldsOf(json: Json): Map<string, readonly string[]> {
  const fields = new Map<string, readonly string[]>();
  for (const [name, value] of Object.entries(json)) {
    const values = (Array.isArray(value) ? value.slice(0, 64) : [value]) as unknown[];
    const texts = values.map(textOf).filter((text) => text !== undefined);
    if (texts.length > 0) fields.set(name, texts);
  }
  return fields;
}

function settingsOf(value: unknown): Map<string, string> {
  const entries = isRecord(value) ? Object.entries(value) : [];
  return new Map(entries.map(([name, setting]) => [name, textOf(setting) ?? '']));
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  return typeof value === 'number' ? String(value) : undefined;
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
