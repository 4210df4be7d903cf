import type { WaitingMachine } from '../src/app/approval/waiting-desk.ts';

/** A machine that waits to be let in; say only what matters to the test. */
export function waitingMachine(differences: Partial<WaitingMachine> = {}): WaitingMachine {
  return {
    id: 'w1',
    name: 'machine-b5qn32',
    phase: 'Pending',
    simulated: false,
    phrase: 'anchor breeze copper delta ember',
    mac: '52:54:00:00:00:01',
    address: '192.168.33.120',
    vendor: 'Dell Inc.',
    product: 'PowerEdge R640',
    cpuThreads: 40,
    memory: 68_719_476_736,
    diskCount: 2,
    diskBytes: 4_960_984_154_112,
    firstSeen: '2026-11-23T17:55:00.000Z',
    lastSeen: '2026-11-23T17:59:55.000Z',
    identity: {
      keyThumbprint: 'q83vEjRWeJASNFZ4kBI0VniQEjRWeJASNFZ4kBI0Vng',
      score: 95,
      evidence: [
        { kind: 'system-serial', value: 'B5QN32', score: 40 },
        { kind: 'mac', value: '52:54:00:00:00:01', score: 20 },
      ],
    },
    conflictsWith: null,
    ...differences,
  };
}
