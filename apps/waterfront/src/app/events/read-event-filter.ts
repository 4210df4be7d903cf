import type { EventFilter, EventSeverity } from '@operos/teamster-api/operations';

export type Severity = EventSeverity;

/** From harmless to harmful. */
export const severities: readonly Severity[] = ['INFO', 'WARNING', 'ERROR'];

/** The parts of the address that filter the log. */
export interface EventAddress {
  readonly severity?: string | undefined;
  readonly kind?: string | undefined;
  readonly node?: string | undefined;
}

/** Reads `?severity=WARNING,ERROR&kind=…&node=…`; what makes no sense is left out. */
export function readEventFilter({ severity, kind, node }: EventAddress): EventFilter {
  const asked = (severity ?? '').split(',');
  const known = severities.filter((one) => asked.includes(one));
  return {
    ...(known.length > 0 && { severities: known }),
    ...(kind && { kinds: [kind] }),
    ...(node && { nodeId: node }),
  };
}
