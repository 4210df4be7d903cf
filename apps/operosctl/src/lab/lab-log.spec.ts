import { expect, test } from 'vitest';
import { type LabEvent, LabLog } from './lab-log.ts';

test('two runs that interleave differently are equal in order', () => {
  const [one, other] = [new LabLog(), new LabLog()];
  const events = [0, 1].flatMap((machine) =>
    ['address-requested', 'ready'].map((event) => ({ machine, afterMs: 7, event })),
  );
  for (const index of [0, 1, 2, 3]) one.add(events[index]!);
  for (const index of [2, 0, 3, 1]) other.add(events[index]!);
  expect(one.inOrder()).toEqual(other.inOrder());
  expect(one.inOrder().map(({ machine, step }) => [machine, step])).toEqual([
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ]);
});

test('listeners hear events until they are told to stop', () => {
  const log = new LabLog();
  const heard: LabEvent[] = [];
  const stop = log.listen((event) => heard.push(event));
  log.add({ machine: 3, afterMs: 1, event: 'ready' });
  stop();
  log.add({ machine: 3, afterMs: 1, event: 'fault:dead-disk' });
  expect(heard).toEqual([{ machine: 3, step: 0, afterMs: 1, event: 'ready' }]);
});

test('one can wait for what is to come and for what has been', async () => {
  const log = new LabLog();
  const waited = log.happened(1, ['pending', 'approved']);
  log.add({ machine: 0, afterMs: 0, event: 'pending' });
  log.add({ machine: 1, afterMs: 0, event: 'approved' });
  await waited;
  await log.happened(0, ['pending']);
});
