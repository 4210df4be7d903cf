import { type NodeQuery, parseNodeQuery, printNodeQuery } from './node-query.ts';

describe('a node query in the address', () => {
  it('survives the round trip', () => {
    const query: NodeQuery = {
      text: 'dell r6',
      phases: ['Ready', 'Lost'],
      sort: 'memory',
      descending: true,
    };
    const printed = printNodeQuery(query) as Record<string, string>;
    expect(parseNodeQuery(printed)).toEqual(query);
  });

  it('prints nothing for what is as usual', () => {
    expect(printNodeQuery(parseNodeQuery({}))).toEqual({
      q: null,
      phase: null,
      sort: null,
      dir: null,
    });
  });

  it('leaves out what makes no sense', () => {
    expect(parseNodeQuery({ phase: 'Lost,Nonsense', sort: '__proto__', dir: 'up' })).toEqual({
      text: '',
      phases: ['Lost'],
      sort: 'phase',
      descending: false,
    });
  });
});
