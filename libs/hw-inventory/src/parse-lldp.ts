import type { Issue } from '@operos/cluster-model';
import { cleanText } from './clean-text.ts';
import type { LldpNeighbour } from './hardware-report.ts';
import { parseBoundedJson } from './parse-bounded-json.ts';
import { RecordedTextRefusal } from './recorded-text-refusal.ts';

/** The neighbours by name of our interface, or why the text cannot be used. */
export type LldpOutcome =
  | { readonly kind: 'parsed'; readonly neighbours: ReadonlyMap<string, LldpNeighbour> }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

type Json = Readonly<Record<string, unknown>>;

const LIMITS = { length: 1024 * 1024, depth: 32, containers: 20_000 };

/** Reads what `lldpctl -f json` of lldpd printed; where a port has several neighbours the first one counts. */
export function parseLldp(text: string): LldpOutcome {
  try {
    const root = recordOf(recordOf(parseBoundedJson(text, LIMITS)).lldp);
    const neighbours = new Map<string, LldpNeighbour>();
    for (const [name, found] of listOf(root.interface).flatMap((one) => Object.entries(one))) {
      const neighbour = toNeighbour(recordOf(found));
      if (neighbour && !neighbours.has(name)) neighbours.set(name, neighbour);
    }
    return { kind: 'parsed', neighbours };
  } catch (error) {
    if (!(error instanceof RecordedTextRefusal)) throw error;
    return { kind: 'refused', issues: [error.issue] };
  }
}

function toNeighbour(found: Json): LldpNeighbour | null {
  const chassis = recordOf(found.chassis);
  // A neighbour that announces a name is printed as { name: {…} }, one that does not as {…}.
  const named = Object.hasOwn(chassis, 'id') ? undefined : Object.entries(chassis)[0];
  const port = recordOf(found.port);
  const chassisId = idOf(named ? recordOf(named[1]) : chassis);
  const portId = idOf(port);
  if (chassisId === null || portId === null) return null;
  const systemName = cleanText(named?.[0]);
  return { chassisId, portId, systemName, portDescription: cleanText(port.descr) };
}

function idOf(of: Json): string | null {
  return cleanText(recordOf(of.id).value);
}

/** One interface is printed as an object, several as an array of objects. */
function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? (value as unknown[]).map(recordOf) : [recordOf(value)];
}

function recordOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Json)
    : {};
}
