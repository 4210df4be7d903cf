import type { NodePhase } from '@operos/cluster-model';
import { nodeRow } from '../../../testing/node-row.ts';
import { health } from './health.ts';

const of = (...phases: NodePhase[]) =>
  health(phases.map((phase, i) => nodeRow({ id: String(i), phase })));

describe('health', () => {
  it.each<[NodePhase[], string, string]>([
    [[], 'idle', 'No server has been seen yet.'],
    [['Retired'], 'idle', 'No server has been seen yet.'],
    [['Ready'], 'good', 'The one server is ready.'],
    [['Ready', 'Ready', 'Retired'], 'good', 'All 2 servers are ready.'],
    [['Pending'], 'wait', '1 server waits for your approval.'],
    [['Ready', 'Booting', 'Joining'], 'busy', '2 servers on the way, 1 of 3 ready.'],
    [['Lost', 'Pending', 'Pending'], 'bad', '1 server is lost and 2 wait for your approval.'],
    [
      ['Lost', 'Degraded', 'Pending'],
      'bad',
      '1 server is lost, 1 degraded and 1 waits for your approval.',
    ],
  ])('%j', (phases, tone, sentence) => {
    expect(of(...phases)).toEqual({ tone, sentence });
  });

  it('counts a stuck server once', () => {
    const stuck = { since: '2026-11-23T17:00:00.000Z', usualSeconds: 5, message: 'm', remedy: 'r' };
    expect(health([nodeRow({ phase: 'Booting', stuck })]).sentence).toBe('1 server is stuck.');
    expect(health([nodeRow({ phase: 'Lost', stuck })]).sentence).toBe('1 server is lost.');
  });
});
