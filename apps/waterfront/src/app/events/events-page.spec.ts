import { MatButtonHarness } from '@angular/material/button/testing';
import { eventLine } from '../../../testing/event-line.ts';
import { Fakes } from '../../../testing/fakes.ts';
import { openPage } from '../../../testing/open-page.ts';
import { EventLinesHarness } from './event-lines.harness.ts';
import type { EventLine } from './events-feed.ts';

const calm = eventLine({ id: 'e1', message: 'is ready.' });
const loud = eventLine({
  id: 'e2',
  at: '2026-11-23T17:58:00.000Z',
  severity: 'ERROR',
  kind: 'node-lost',
  message: 'has gone silent.',
  nodeId: 'n2',
  nodeName: 'node-2',
});

async function open(lines: readonly EventLine[], address = '/events') {
  const fakes = new Fakes();
  fakes.events.lines = lines;
  const page = await openPage(fakes, address);
  return { fakes, page, log: await page.get(EventLinesHarness) };
}

describe('EventsPage', () => {
  it('shows the newest first, and each new line above them', async () => {
    const { log, fakes } = await open([calm, loud]);
    expect(await log.getMessages()).toEqual(['node-1 is ready.', 'node-2 has gone silent.']);
    fakes.events.write(
      eventLine({ id: 'e3', at: '2026-11-23T18:00:00.000Z', message: 'is back.' }),
    );
    expect((await log.getMessages())[0]).toBe('node-1 is back.');
  });

  it('says a name once, whether the message begins with it or not', async () => {
    const { log } = await open([
      eventLine({ id: 'a', message: 'node-1: Ready' }),
      eventLine({ id: 'b', message: 'Kernel fetched' }),
      eventLine({ id: 'c', message: 'node-12 is another', nodeName: 'node-1' }),
    ]);
    expect(await log.getMessages()).toEqual([
      'node-1 Ready',
      'node-1 Kernel fetched',
      'node-1 node-12 is another',
    ]);
  });

  it.each([
    ['severity=ERROR', ['node-2 has gone silent.']],
    ['kind=stage-reached', ['node-1 is ready.']],
    ['node=n2', ['node-2 has gone silent.']],
  ])('filters by %s in the address', async (query, messages) => {
    const { log } = await open([calm, loud], `/events?${query}`);
    expect(await log.getMessages()).toEqual(messages);
  });

  it('does not show a new line that does not pass the filter', async () => {
    const { log, fakes } = await open([loud], '/events?severity=ERROR');
    fakes.events.write(eventLine({ id: 'e9' }));
    expect(await log.getMessages()).toEqual(['node-2 has gone silent.']);
  });

  it('reads again when the socket was opened anew, and shows each line once', async () => {
    const { log, fakes } = await open([calm]);
    fakes.events.lines = [
      eventLine({ id: 'e4', at: '2026-11-23T17:59:30.000Z', message: 'was missed.' }),
      calm,
    ];
    fakes.live.openings.set(2);
    await vi.waitFor(async () => {
      expect(await log.getMessages()).toEqual(['node-1 was missed.', 'node-1 is ready.']);
    });
  });

  it('reads older lines when asked', async () => {
    const lines = Array.from({ length: 150 }, (_, i) =>
      eventLine({ id: `e${i}`, at: new Date(Date.UTC(2026, 10, 23) - i * 1000).toISOString() }),
    );
    const { log, page } = await open(lines);
    expect(await log.getMessages()).toHaveLength(100);
    await (await page.everywhere.getHarness(MatButtonHarness.with({ text: 'Show older' }))).click();
    expect(await log.getMessages()).toHaveLength(150);
  });
});
