import { nodeRow } from '../../../testing/node-row.ts';
import { attention } from './attention.ts';

const stuck = {
  since: '2026-11-23T17:00:00.000Z',
  usualSeconds: 5,
  message: 'No kernel was fetched for 2 minutes.',
  remedy: 'Look at its screen.',
};

describe('attention', () => {
  it('lists the lost before the degraded before the stuck, and nobody else', () => {
    const concerns = attention([
      nodeRow({ id: '1', name: 'fine' }),
      nodeRow({ id: '2', name: 'slow', phase: 'Booting', stuck }),
      nodeRow({ id: '3', name: 'sick', phase: 'Degraded' }),
      nodeRow({ id: '4', name: 'gone', phase: 'Lost' }),
      nodeRow({ id: '5', name: 'waits', phase: 'Pending' }),
      nodeRow({ id: '6', name: 'old', phase: 'Retired', stuck }),
    ]);
    expect(concerns.map(({ row, tone }) => `${row.name} ${tone}`)).toEqual([
      'gone bad',
      'sick bad',
      'slow wait',
    ]);
  });

  it('says what Teamster says about a stuck server', () => {
    const [concern] = attention([nodeRow({ phase: 'Lost', stuck })]);
    expect(concern).toMatchObject({ what: stuck.message, remedy: stuck.remedy });
  });
});
