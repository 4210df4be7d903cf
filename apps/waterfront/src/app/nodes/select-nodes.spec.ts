import { nodeRow } from '../../../testing/node-row.ts';
import { parseNodeQuery } from './node-query.ts';
import { selectNodes } from './select-nodes.ts';

const rows = [
  nodeRow({ id: '1', name: 'node-10', address: '10.0.0.10', memory: 64, product: 'SYS-6019P' }),
  nodeRow({
    id: '2',
    name: 'node-2',
    phase: 'Pending',
    address: '10.0.0.9',
    memory: null,
    product: null,
  }),
  nodeRow({
    id: '3',
    name: 'node-3',
    phase: 'Lost',
    address: null,
    memory: 128,
    product: 'PowerEdge R640',
  }),
  nodeRow({ id: '4', name: 'old-1', phase: 'Retired', address: null }),
];
const names = (parameters: Record<string, string>) =>
  selectNodes(rows, parseNodeQuery(parameters)).map((row) => row.name);

describe('selectNodes', () => {
  it('puts those that need a person first and leaves the retired out', () => {
    expect(names({})).toEqual(['node-3', 'node-2', 'node-10']);
  });

  it('sorts names as people count', () => {
    expect(names({ sort: 'name' })).toEqual(['node-2', 'node-3', 'node-10']);
    expect(names({ sort: 'name', dir: 'desc' })).toEqual(['node-10', 'node-3', 'node-2']);
  });

  it('sorts addresses by number, those without one last both ways', () => {
    expect(names({ sort: 'address' })).toEqual(['node-2', 'node-10', 'node-3']);
    expect(names({ sort: 'address', dir: 'desc' })).toEqual(['node-10', 'node-2', 'node-3']);
  });

  it('finds every word of the text somewhere', () => {
    expect(names({ q: 'poweredge R640' })).toEqual(['node-3']);
    expect(names({ q: 'node r640' })).toEqual(['node-3']);
    expect(names({ q: 'nowhere' })).toEqual([]);
  });

  it('shows the retired when they are asked for', () => {
    expect(names({ phase: 'Retired' })).toEqual(['old-1']);
  });

  it('selects among 10,000 servers within a frame or two', () => {
    const many = Array.from({ length: 10_000 }, (_, i) =>
      nodeRow({
        id: String(i),
        name: `node-${(i * 7919) % 10_000}`,
        phase: i % 3 ? 'Ready' : 'Pending',
      }),
    );
    const query = parseNodeQuery({ sort: 'name' });
    const times = Array.from({ length: 7 }, () => {
      const start = performance.now();
      expect(selectNodes(many, query)).toHaveLength(10_000);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(100); // 10 ms on an idle machine
  });
});
