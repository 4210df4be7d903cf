import { TestBed } from '@angular/core/testing';
import { eventLine } from '../../../testing/event-line.ts';
import { wrongLayer } from '../../../testing/fake-images-desk.ts';
import { Fakes } from '../../../testing/fakes.ts';
import { nodeRow } from '../../../testing/node-row.ts';
import { openPage } from '../../../testing/open-page.ts';
import type { NodeRow } from '../nodes/nodes-feed.ts';
import { OverviewHarness } from './overview.harness.ts';

async function open(rows: readonly NodeRow[]) {
  const fakes = new Fakes();
  fakes.nodes.rows.set(rows);
  fakes.events.lines = [eventLine({ message: 'is ready.' })];
  const page = await openPage(fakes, '/');
  return { fakes, overview: await page.get(OverviewHarness) };
}

describe('Overview', () => {
  it('says first what needs a person, and leads there', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => nodeRow({ id: `${i}`, phase: 'Pending' }));
    const { overview } = await open(rows);
    expect(await overview.getHealth()).toBe('20 servers wait for your approval.');
    expect(await overview.getConcerns()).toEqual(['/approvals: 20 servers wait for your approval']);
  });

  it('says when servers cannot boot because a layer is wrong, and no word when all is well', async () => {
    const fakes = new Fakes();
    fakes.images.images = { ...fakes.images.images!, issues: [wrongLayer] };
    const bad = await (await openPage(fakes, '/')).get(OverviewHarness);
    expect(await bad.getText()).toMatch(/Servers cannot boot\. .+base\.sqfs .+sha256:0000/);
    TestBed.resetTestingModule();
    const { overview } = await open([]);
    expect(await overview.getText()).not.toContain('cannot boot');
  });

  it('counts the servers by phase, each count leading to those servers', async () => {
    const { overview } = await open([
      nodeRow({ id: '1' }),
      nodeRow({ id: '2' }),
      nodeRow({ id: '3', phase: 'Lost' }),
    ]);
    expect(await overview.getShares()).toEqual([
      '/nodes?phase=Ready: 2 Ready',
      '/nodes?phase=Lost: 1 Lost',
    ]);
    expect(await overview.getConcerns()).toEqual(['/nodes/3: node-1']);
  });

  it('follows the news', async () => {
    const { overview, fakes } = await open([nodeRow({ phase: 'Booting' })]);
    expect(await overview.getHealth()).toBe('1 server on the way, 0 of 1 ready.');
    fakes.nodes.show(nodeRow({ phase: 'Ready' }));
    expect(await overview.getHealth()).toBe('The one server is ready.');
  });

  it('says the next physical act when there is no server', async () => {
    const { overview } = await open([]);
    expect(await overview.getHealth()).toBe('No server has been seen yet.');
    expect(await overview.getText()).toContain(
      'Power on a server that is cabled to the private network',
    );
  });
});
