import { TestBed } from '@angular/core/testing';
import { Subject } from 'rxjs';
import { FakeLiveConnection } from '../../../testing/fake-live-connection.ts';
import { nodeRow } from '../../../testing/node-row.ts';
import { LiveConnection } from '../graphql/live-connection.ts';
import { Teamster } from '../graphql/teamster.ts';
import { GraphqlNodesFeed } from './graphql-nodes-feed.ts';
import type { NodeRow } from './nodes-feed.ts';

/** Answers pages of two from the rows it is given. */
class PagingTeamster {
  rows: readonly NodeRow[] = [];
  readonly news = new Subject<{ nodeChanged: NodeRow }>();
  asked = 0;
  failing = false;

  ask(_document: unknown, { after }: { after: string | null }): Promise<unknown> {
    this.asked++;
    if (this.failing) return Promise.reject(new Error('down'));
    const start = Number(after ?? 0);
    const edges = this.rows.slice(start, start + 2).map((node) => ({ node }));
    const pageInfo = { hasNextPage: start + 2 < this.rows.length, endCursor: String(start + 2) };
    return Promise.resolve({ nodes: { totalCount: this.rows.length, edges, pageInfo } });
  }

  watch(): Subject<{ nodeChanged: NodeRow }> {
    return this.news;
  }
}

function open(rows: readonly NodeRow[]) {
  const teamster = new PagingTeamster();
  teamster.rows = rows;
  const live = new FakeLiveConnection();
  live.openings.set(0);
  TestBed.configureTestingModule({
    providers: [
      GraphqlNodesFeed,
      { provide: Teamster, useValue: teamster },
      { provide: LiveConnection, useValue: live },
    ],
  });
  return { feed: TestBed.inject(GraphqlNodesFeed), teamster, live };
}

const settle = () => vi.advanceTimersByTimeAsync(1500);
const names = (feed: GraphqlNodesFeed) => feed.rows().map(({ name, phase }) => `${name} ${phase}`);

describe('GraphqlNodesFeed', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('reads page after page', async () => {
    const { feed } = open(['1', '2', '3', '4', '5'].map((id) => nodeRow({ id, name: id })));
    expect(feed.state()).toBe('loading');
    await settle();
    expect(feed.rows()).toHaveLength(5);
    expect(feed.state()).toBe('ready');
  });

  it('merges news by id', async () => {
    const { feed, teamster } = open([nodeRow({ id: '1', name: 'a', phase: 'Booting' })]);
    await settle();
    teamster.news.next({ nodeChanged: nodeRow({ id: '1', name: 'a', phase: 'Pending' }) });
    teamster.news.next({ nodeChanged: nodeRow({ id: '2', name: 'b', phase: 'Booting' }) });
    await settle();
    expect(names(feed)).toEqual(['a Pending', 'b Booting']);
  });

  it('reads again after the socket was down, because news were missed', async () => {
    const { feed, teamster, live } = open([nodeRow({ id: '1', name: 'a', phase: 'Booting' })]);
    await settle();
    teamster.rows = [nodeRow({ id: '1', name: 'a', phase: 'Ready' })];
    live.openings.set(2);
    TestBed.tick();
    await settle();
    expect(names(feed)).toEqual(['a Ready']);
  });

  it('says that it failed, keeps what it knew, and recovers', async () => {
    const { feed, teamster } = open([nodeRow({ id: '1', name: 'a', phase: 'Ready' })]);
    await settle();
    teamster.failing = true;
    feed.refresh();
    await settle();
    expect(feed.state()).toBe('failed');
    expect(names(feed)).toEqual(['a Ready']);
    teamster.failing = false;
    feed.refresh();
    await settle();
    expect(feed.state()).toBe('ready');
  });
});
