import { expect, test } from 'vitest';
import { BareBroadcast } from '../../../testing/bare-broadcast.ts';
import { ManySubscribers } from '../../../testing/many-subscribers.ts';
import { startApi } from '../../../testing/start-api.ts';

const CLIENTS = 1000;
const ROUNDS = 20;

test('a change reaches a thousand clients not much later than a bare WebSocket message would', async () => {
  const api = await startApi();
  const subscribers = new ManySubscribers(api);
  const bare = new BareBroadcast();
  await subscribers.open(CLIENTS);
  await bare.open(CLIENTS);
  const ours: number[] = [];
  const theirs: number[] = [];
  // Interleaved, so that both meet the same load of the machine.
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await subscribers.round(round));
    theirs.push(await bare.round(JSON.stringify({ id: 'x'.repeat(36), payload: 'y'.repeat(250) })));
  }
  // The best of each: whatever else the machine does can only add to it.
  const ratio = Math.min(...ours) / Math.min(...theirs);
  console.log(
    `${CLIENTS} clients: last one reached in p50 ${median(ours).toFixed(1)} ms, ` +
      `best ${Math.min(...ours).toFixed(1)}, p100 ${Math.max(...ours).toFixed(1)}; ` +
      `bare WebSocket p50 ${median(theirs).toFixed(1)}; ratio ${ratio.toFixed(2)}`,
  );
  expect(ratio).toBeLessThan(5);
  bare.close();
  await subscribers.close();
  await api.close();
});

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
