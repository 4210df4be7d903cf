import { Subject } from 'rxjs';
import { type NodeDetail, NodeDesk } from '../src/app/node/node-desk.ts';

/** Knows the servers it was given. */
export class FakeNodeDesk extends NodeDesk {
  readonly nodes = new Map<string, NodeDetail>();
  readonly news = new Subject<unknown>();
  failing = false;

  override read(id: string): Promise<NodeDetail | null> {
    if (this.failing) return Promise.reject(new Error('Teamster does not answer'));
    return Promise.resolve(this.nodes.get(id) ?? null);
  }

  override changes(): Subject<unknown> {
    return this.news;
  }
}
