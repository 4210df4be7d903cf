import type { Outcome } from '../src/app/graphql/outcome.ts';
import { NodeActions } from '../src/app/node/node-actions.ts';
import type { NodeRow } from '../src/app/nodes/nodes-feed.ts';
import { nodeRow } from './node-row.ts';

type Answer = Outcome<{ readonly node: NodeRow }>;

/** Does nothing, remembers everything, and answers as told. */
export class FakeNodeActions extends NodeActions {
  readonly done: string[] = [];
  answer: (id: string, differences: Partial<NodeRow>) => Answer = (id, differences) => ({
    kind: 'done',
    value: { node: nodeRow({ id, ...differences }) },
  });

  override approve(id: string): Promise<Answer> {
    return this.note(`approve ${id}`, id, { phase: 'Approved' });
  }

  override replace(id: string, replaces: string): Promise<Answer> {
    return this.note(`replace ${replaces} by ${id}`, id, { phase: 'Approved' });
  }

  override reject(id: string, reason: string): Promise<Answer> {
    return this.note(`reject ${id}: ${reason}`, id, { phase: 'Retired', rejectedBecause: reason });
  }

  override rename(id: string, name: string): Promise<Answer> {
    return this.note(`rename ${id}: ${name}`, id, { name });
  }

  override retire(id: string): Promise<Answer> {
    return this.note(`retire ${id}`, id, { phase: 'Retired' });
  }

  private note(what: string, id: string, differences: Partial<NodeRow>): Promise<Answer> {
    this.done.push(what);
    return Promise.resolve(this.answer(id, differences));
  }
}
