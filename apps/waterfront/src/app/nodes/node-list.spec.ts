import { Fakes } from '../../../testing/fakes.ts';
import { nodeRow } from '../../../testing/node-row.ts';
import { openPage } from '../../../testing/open-page.ts';
import type { NodeRow } from './nodes-feed.ts';
import { NodeListHarness } from './node-list.harness.ts';

const stuck = {
  since: '2026-11-23T17:50:00.000Z',
  usualSeconds: 5,
  message: 'No kernel was fetched for 10 minutes.',
  remedy: 'Look at its screen.',
};
const three = [
  nodeRow({ id: '1', name: 'node-1', phase: 'Ready', simulated: true }),
  nodeRow({ id: '2', name: 'node-2', phase: 'Booting', stuck }),
  nodeRow({ id: '3', name: 'node-10', phase: 'Pending', product: 'ProLiant' }),
];

async function open(rows: readonly NodeRow[], address = '/nodes') {
  const fakes = new Fakes();
  fakes.nodes.rows.set(rows);
  const page = await openPage(fakes, address);
  return { fakes, page, list: await page.get(NodeListHarness) };
}

describe('NodeList', () => {
  beforeEach(() => {
    // jsdom lays nothing out: the scroller is ten rows high.
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(560);
  });
  afterEach(() => vi.restoreAllMocks());

  it('shows those that need a person first, each with what it is doing', async () => {
    const { list } = await open(three);
    expect(await list.getNames()).toEqual(['node-2', 'node-10', 'node-1']);
    expect(await list.getRow(0)).toContain(stuck.message);
    expect(await list.getRow(2)).toContain('simulated');
    expect(await list.getCount()).toBe('3 servers');
  });

  it('claims no hardware for a server that has not reported', async () => {
    const unknown = { cpuThreads: null, memory: null, diskCount: 0, diskBytes: null };
    const { list } = await open([
      nodeRow({ phase: 'Booting', stage: 'address-leased', ...unknown }),
    ]);
    expect(await list.getRow(0)).not.toContain('0 disks');
    expect(await list.getRow(0)).toContain('Address leased');
  });

  it('sorts by a column, turns it round, and says so to screen readers and in the address', async () => {
    const { list, page } = await open(three);
    await list.sortBy('Server');
    expect(await list.getNames()).toEqual(['node-1', 'node-2', 'node-10']);
    expect(await list.getSort('Server')).toBe('ascending');
    await list.sortBy('Server');
    expect(await list.getNames()).toEqual(['node-10', 'node-2', 'node-1']);
    expect(await list.getSort('Server')).toBe('descending');
    expect(await list.getSort('Phase')).toBe('none');
    expect(page.router.url).toBe('/nodes?sort=name&dir=desc');
  });

  it('opens with the filter that the address holds', async () => {
    const { list } = await open(three, '/nodes?q=proliant&phase=Pending');
    expect(await list.getNames()).toEqual(['node-10']);
    expect(await list.getCount()).toBe('1 server of 3');
  });

  it('filters by text and phase and keeps both in the address', async () => {
    const { list, page } = await open(three);
    await list.togglePhase('Ready');
    expect(await list.getNames()).toEqual(['node-1']);
    await list.search('proliant');
    expect(await list.getNames()).toEqual([]);
    expect(await list.getEmptyText()).toContain('No server is like that.');
    expect(page.router.url).toBe('/nodes?phase=Ready&q=proliant');
  });

  it('follows the news', async () => {
    const { list, fakes } = await open(three);
    fakes.nodes.show(nodeRow({ id: '2', name: 'node-2', phase: 'Ready' }));
    expect(await list.getNames()).toEqual(['node-10', 'node-1', 'node-2']);
  });

  it('draws a window of 10,000 servers, and says how many there are', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) =>
      nodeRow({ id: String(i), name: `node-${i}` }),
    );
    const { list } = await open(rows);
    expect(await list.getRowCount()).toBeGreaterThanOrEqual(10);
    expect(await list.getRowCount()).toBeLessThan(40);
    expect(await list.getDeclaredRowCount()).toBe('10001');
  });

  it('says the next physical act when there is no server', async () => {
    const { list } = await open([]);
    expect(await list.getEmptyText()).toContain(
      'Power on a server that is cabled to the private network',
    );
  });
});
