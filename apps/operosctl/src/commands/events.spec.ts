import { afterEach, beforeEach, expect, test } from 'vitest';
import { AnsweringCluster } from '../../testing/answering-cluster.ts';

const event = (id: number, more: object = {}) => ({
  ...{ id: String(id), at: `2026-11-25T12:00:0${id}.000Z`, severity: 'INFO', kind: 'k' },
  ...{ message: `line ${id}`, nodeId: null, nodeName: null, stage: null },
  ...more,
});

let cluster: AnsweringCluster;
let log: ReturnType<typeof event>[];
let asked: Readonly<Record<string, unknown>>[];
beforeEach(async () => {
  cluster = await AnsweringCluster.start();
  [log, asked] = [[event(1), event(2, { severity: 'ERROR', nodeName: 'node-1' })], []];
  cluster.operations.EventLines = (variables) => {
    asked.push(variables);
    return { events: { edges: log.toReversed().map((node) => ({ node })) } };
  };
  await cluster.login();
});
afterEach(() => {
  cluster.stop();
});

test('the log is printed oldest first', async () => {
  expect(await cluster.run('events')).toBe(
    '2026-11-25T12:00:01.000Z  info     line 1\n2026-11-25T12:00:02.000Z  error    node-1: line 2\n',
  );
  expect(asked).toEqual([{ first: 50, filter: {} }]);
});

test('JSON is one object a line', async () => {
  const printed = await cluster.run('events', '--json', '--since', '2026-11-25T11:00:00Z');
  expect(
    printed
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object),
  ).toEqual(log);
  expect(asked[0]).toMatchObject({ filter: { since: '2026-11-25T11:00:00.000Z' } });
});

test('following prints each later line once, also one of something seen late', async () => {
  const following = cluster.run('events', '--follow');
  following.catch(() => undefined);
  await expect.poll(() => cluster.around.printed).toContain('line 2');
  log.push(event(3), event(4, { at: '2026-11-25T11:59:00.000Z' }));
  await expect.poll(() => cluster.around.printed).toContain('line 4');
  await expect.poll(() => asked.length).toBeGreaterThan(3);
  expect(cluster.around.printed.match(/line \d/g)).toEqual([
    'line 1',
    'line 2',
    'line 3',
    'line 4',
  ]);
  cluster.operations.EventLines = () => {
    throw new Error('enough');
  };
});

test.each(['yesterday', '2h30', '-1h'])('%j is no time', async (since) => {
  await expect(cluster.run('events', '--since', since)).rejects.toMatchObject({
    code: 'commander.invalidArgument',
  });
});
