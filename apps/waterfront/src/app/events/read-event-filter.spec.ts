import { readEventFilter } from './read-event-filter.ts';

describe('readEventFilter', () => {
  it('is empty for a bare address', () => {
    expect(readEventFilter({})).toEqual({});
  });

  it('reads each part and leaves nonsense out', () => {
    expect(
      readEventFilter({ severity: 'ERROR,LOUD,WARNING', kind: 'node-approved', node: 'n1' }),
    ).toEqual({
      severities: ['WARNING', 'ERROR'],
      kinds: ['node-approved'],
      nodeId: 'n1',
    });
  });
});
