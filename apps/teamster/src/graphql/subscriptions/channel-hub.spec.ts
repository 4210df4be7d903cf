import { setImmediate as turn } from 'node:timers/promises';
import { buildSchema, type ExecutionResult, parse } from 'graphql';
import { Subject } from 'rxjs';
import { expect, test } from 'vitest';
import { BoundedFeed } from './bounded-feed.ts';
import { ChannelHub, type SubscriptionArgs } from './channel-hub.ts';
import { Membership } from './membership.ts';

const schema = buildSchema('type Query { a: Int } type Subscription { tick: Int }');

/** A hub over one source of numbers, what its members were sent, and how often things were done. */
function tryOut() {
  const source = new Subject<{ tick: number }>();
  const counts = { executed: 0, printed: 0 };
  const sent: string[] = [];
  const hub = new ChannelHub((result: ExecutionResult) => {
    counts.printed += 1;
    return JSON.stringify(result.data);
  });
  const field = schema.getSubscriptionType()?.getFields().tick;
  if (field)
    field.subscribe = () => {
      counts.executed += 1;
      return new BoundedFeed(source, ({ tick }) => String(tick));
    };
  const join = (name: string, channel = 'same'): Promise<Membership | ExecutionResult> =>
    hub.subscribe({
      schema,
      document: parse('subscription { tick }'),
      contextValue: {
        viewer: null,
        sourceAddress: null,
        channel,
        deliver: (payload) => sent.push(`${name} ${payload}`),
      },
    } satisfies SubscriptionArgs);
  return { source, counts, sent, hub, join };
}

test('equal subscriptions are executed and printed once and sent to each', async () => {
  const { source, counts, sent, join, hub } = tryOut();
  await Promise.all([join('a'), join('b'), join('c'), join('d', 'other')]);
  source.next({ tick: 1 });
  await turn();
  expect(sent.toSorted()).toEqual(['a', 'b', 'c', 'd'].map((name) => `${name} {"tick":1}`));
  expect(counts).toEqual({ executed: 2, printed: 2 });
  expect(hub.size).toBe(2);
});

test('the last one to leave closes the channel, and the next one opens it anew', async () => {
  const { source, counts, sent, join, hub } = tryOut();
  const [one, two] = (await Promise.all([join('a'), join('b')])) as [Membership, Membership];
  await one.return();
  expect(source.observed).toBe(true);
  await two.return();
  const again = join('c');
  await turn();
  expect(hub.size).toBe(1);
  await again;
  source.next({ tick: 2 });
  await turn();
  expect(sent).toEqual(['c {"tick":2}']);
  expect(counts.executed).toBe(2);
});

test('when the source ends, everybody is told', async () => {
  const { source, join, hub } = tryOut();
  const member = (await join('a')) as Membership;
  source.complete();
  expect(await member.next()).toEqual({ done: true, value: undefined });
  expect(hub.size).toBe(0);
});

test('when the source fails, everybody gets the error', async () => {
  const { source, join, hub } = tryOut();
  const member = (await join('a')) as Membership;
  const over = member.next();
  source.error(new Error('gone'));
  await expect(over).rejects.toThrow('gone');
  expect(hub.size).toBe(0);
});

test('a subscription that cannot be gives its errors and leaves nothing behind', async () => {
  const { join, hub } = tryOut();
  const field = schema.getSubscriptionType()?.getFields().tick;
  if (field)
    field.subscribe = () => {
      throw new Error('not today');
    };
  const result = await join('a');
  expect(result).not.toBeInstanceOf(Membership);
  expect(JSON.stringify(result)).toContain('not today');
  expect(hub.size).toBe(0);
});
