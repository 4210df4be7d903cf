import type { EventLine } from '../src/app/events/events-feed.ts';

/** A harmless line of the log; say only what matters to the test. */
export function eventLine(differences: Partial<EventLine> = {}): EventLine {
  return {
    id: 'e1',
    at: '2026-11-23T17:59:00.000Z',
    severity: 'INFO',
    kind: 'stage-reached',
    message: 'reached the stage “Kernel fetched”.',
    nodeId: 'n1',
    nodeName: 'node-1',
    ...differences,
  };
}
