import { waitingMachine } from '../../../testing/waiting-machine.ts';
import { compareMachines } from './compare-machines.ts';

const differing = (...machines: Parameters<typeof compareMachines>) =>
  compareMachines(...machines)
    .filter(({ differs }) => differs)
    .map(({ label }) => label);

describe('compareMachines', () => {
  it('finds nothing to mark between a machine and itself', () => {
    expect(differing(waitingMachine(), waitingMachine())).toEqual([]);
  });

  it('has a line for evidence that only one of them has', () => {
    const known = waitingMachine();
    const evidence = [...known.identity.evidence, { kind: 'board-serial', value: 'X', score: 30 }];
    const waiting = waitingMachine({ identity: { ...known.identity, evidence } });
    const line = compareMachines(waiting, known).find(({ label }) => label === 'board-serial');
    expect(line).toEqual({ label: 'board-serial', waiting: 'X', known: '–', differs: true });
  });

  it('does not mind the order of several values', () => {
    const macs = ['aa', 'bb'].map((value) => ({ kind: 'mac', value, score: 10 }));
    const one = { keyThumbprint: 'k', score: 20, evidence: macs };
    const other = { ...one, evidence: [...macs].reverse() };
    expect(
      differing(waitingMachine({ identity: one }), waitingMachine({ identity: other })),
    ).toEqual([]);
  });
});
