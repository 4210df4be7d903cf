import { expect, test } from 'vitest';
import { fastClock } from './lab-clock.ts';

test('simulated time passes as much faster as the speed says', async () => {
  const started = performance.now();
  await fastClock(1_000, new AbortController().signal).sleep(50_000);
  const took = performance.now() - started;
  expect(took).toBeGreaterThan(45);
  expect(took).toBeLessThan(45_000);
});

test('what Teamster has to notice takes its time at any speed', async () => {
  const started = performance.now();
  await fastClock(1_000, new AbortController().signal).sleep(1, 60);
  expect(performance.now() - started).toBeGreaterThan(55);
});

test('both waits end when the lab stops', async () => {
  const stop = new AbortController();
  const clock = fastClock(1, stop.signal);
  const waits = [clock.sleep(60_000), clock.pause(60_000)];
  stop.abort();
  for (const wait of waits) await expect(wait).rejects.toThrow(/abort/i);
});
