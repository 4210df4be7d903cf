import { ActionDialogHarness } from '../display/action-dialog.harness.ts';
import { Fakes } from '../../../testing/fakes.ts';
import { nodeDetail } from '../../../testing/node-detail.ts';
import { openPage } from '../../../testing/open-page.ts';
import { refusal } from '../../../testing/refusal.ts';
import type { NodeDetail } from './node-desk.ts';
import { NodePageHarness } from './node-page.harness.ts';

async function open(node: NodeDetail | undefined, role: 'ADMIN' | 'VIEWER' = 'ADMIN') {
  const fakes = new Fakes();
  fakes.session.viewer.set({ name: 'ada', role });
  if (node !== undefined) fakes.nodeDesk.nodes.set(node.id, node);
  const opened = await openPage(fakes, '/nodes/n1');
  const dialog = () => opened.get(ActionDialogHarness);
  return { fakes, page: await opened.get(NodePageHarness), dialog };
}

describe('NodePage', () => {
  // jsdom lays nothing out, and what has no width cannot take the focus.
  beforeEach(() => {
    vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1);
  });
  afterEach(() => vi.restoreAllMocks());

  it('tells who it is, how far it came, and what it is made of', async () => {
    const { page } = await open(nodeDetail());
    expect(await page.getHeading()).toBe('node-1');
    expect(await page.getPhrase()).toBe('anchor breeze copper delta ember');
    expect(await page.getStages()).toHaveLength(4);
    expect(await page.getHardware()).toBe(
      'System | Dell Inc. PowerEdge R640 | Board and firmware | Dell Inc. 0H28RR | ' +
        '2 processors | Xeon Silver 4114 40 threads | 4 memory modules | 64 GiB',
    );
  });

  it('marks the stage that took longer than usual', async () => {
    const { page } = await open(nodeDetail());
    expect(await page.getSlowStages()).toEqual(['loader-fetched']);
    expect((await page.getStages())[1]).toContain('46 s, usually 3 s');
  });

  it('says which boot it shows', async () => {
    const boot = { number: 3, startedAt: '2026-11-23T17:57:59.000Z' };
    const { page } = await open(nodeDetail({ boot }));
    expect(await page.getText()).toContain('Boot 3, begun 2 min ago');
  });

  it('counts on in the stage it is in', async () => {
    const [first] = nodeDetail().timeline;
    const { page, fakes } = await open(
      nodeDetail({ timeline: first === undefined ? [] : [first] }),
    );
    expect(await page.getStages()).toEqual([expect.stringContaining('2 min so far, usually 3 s')]);
    fakes.clock.now.update((now) => now + 5000);
    expect(await page.getStages()).toEqual([expect.stringContaining('2 min 5 s so far')]);
  });

  it('says what was found on each disk', async () => {
    const { page } = await open(nodeDetail());
    expect(await page.getDisks()).toBe(
      'sda | 3.6 TiB | ST4000NM0025 SAS, hard disk | ZC1A2B3C | nothing | ' +
        'nvme0n1 | 894 GiB | SAMSUNG MZQLB960HAJR NVME, SSD | S3 | ' +
        'nvme0n1p1 vfat “EFI” 512 MiB nvme0n1p2 ext4 “old-data” 893 GiB',
    );
  });

  it('says why it is stuck and what to do', async () => {
    const stuck = {
      since: '2026-11-23T17:50:00.000Z',
      usualSeconds: 5,
      message: 'No kernel was fetched for 10 minutes.',
      remedy: 'Look at its screen.',
    };
    const { page } = await open(nodeDetail({ phase: 'Booting', stuck }));
    expect(await page.getWhyStuck()).toBe(`${stuck.message} | ${stuck.remedy}`);
  });

  it.each([
    ['Pending', ['Approve', 'Reject', 'Retire']],
    ['Ready', ['Rename', 'Retire']],
    ['Retired', []],
  ] as const)('offers what fits the phase %s', async (phase, actions) => {
    const { page } = await open(nodeDetail({ phase }));
    expect(await page.getActions()).toEqual(actions);
  });

  it('offers nothing to a viewer', async () => {
    const { page } = await open(nodeDetail({ phase: 'Pending' }), 'VIEWER');
    expect(await page.getActions()).toEqual([]);
  });

  it('retires only after the name was typed', async () => {
    const { page, dialog, fakes } = await open(nodeDetail());
    await page.act('Retire');
    const asked = await dialog();
    expect(await asked.getTitle()).toBe('Retire node-1?');
    await asked.type('node-2');
    expect(await asked.isLocked()).toBe(true);
    await asked.type('node-1');
    expect(await asked.isLocked()).toBe(false);
    await asked.run();
    expect(fakes.actions.done).toEqual(['retire n1']);
    expect(fakes.nodes.rows().map(({ phase }) => phase)).toEqual(['Retired']);
  });

  it('rejects with a reason', async () => {
    const { page, dialog, fakes } = await open(nodeDetail({ phase: 'Pending' }));
    await page.act('Reject');
    const asked = await dialog();
    expect(await asked.isLocked()).toBe(true);
    await asked.type('  not ours  ');
    await asked.run();
    expect(fakes.actions.done).toEqual(['reject n1: not ours']);
  });

  it('shows why a rename was refused and stays open for another try', async () => {
    const { page, dialog, fakes } = await open(nodeDetail());
    fakes.actions.answer = () => refusal('name', 'The name db-1 is taken.');
    await page.act('Rename');
    const asked = await dialog();
    await asked.type('db-1');
    await asked.run();
    expect((await asked.getIssues()).join()).toContain('The name db-1 is taken.');
    expect(fakes.nodes.rows()).toEqual([]);
  });

  it('reads the server again when there is news of it', async () => {
    const { page, fakes } = await open(nodeDetail());
    fakes.nodeDesk.nodes.set('n1', nodeDetail({ name: 'renamed' }));
    fakes.nodeDesk.news.next({});
    expect(await page.getHeading()).toBe('renamed');
  });

  it('says that there is no such server', async () => {
    const { page } = await open(undefined);
    expect(await page.getText()).toContain('There is no server with this address.');
  });
});
