import { type NodePhase, nodePhases } from '@operos/cluster-model';

/** A column that servers can be sorted by. */
export type NodeColumn = (typeof nodeColumns)[number];

export const nodeColumns = ['name', 'phase', 'address', 'memory', 'seen'] as const;

/** Which servers are shown and in what order; lives in the address, so it can be sent to a colleague. */
export interface NodeQuery {
  readonly text: string;
  /** None means all but the retired. */
  readonly phases: readonly NodePhase[];
  readonly sort: NodeColumn;
  readonly descending: boolean;
}

/** Reads `?q=…&phase=Lost,Ready&sort=name&dir=desc`; what makes no sense is left out. */
export function parseNodeQuery(parameters: Partial<Record<string, string | undefined>>): NodeQuery {
  const phases = (parameters.phase ?? '').split(',');
  return {
    text: parameters.q ?? '',
    phases: nodePhases.filter((phase) => phases.includes(phase)),
    sort: nodeColumns.find((column) => column === parameters.sort) ?? 'phase',
    descending: parameters.dir === 'desc',
  };
}

/** The address of a query; what is as usual is left out of it. */
export function printNodeQuery(query: NodeQuery): Record<string, string | null> {
  return {
    q: query.text === '' ? null : query.text,
    phase: query.phases.length === 0 ? null : query.phases.join(','),
    sort: query.sort === 'phase' ? null : query.sort,
    dir: query.descending ? 'desc' : null,
  };
}
