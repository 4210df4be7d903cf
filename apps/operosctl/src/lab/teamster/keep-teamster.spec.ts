import { expect, test } from 'vitest';
import { keepTeamster } from './keep-teamster.ts';

function lab(endsOf: readonly number[]) {
  const stop = new AbortController();
  let clock = 0;
  const told: string[] = [];
  const ending = (at: number | undefined) => ({
    ended:
      at === undefined
        ? new Promise<string>(() => undefined)
        : Promise.resolve().then(() => {
            clock = at;
            return 'SIGKILL';
          }),
  });
  const ends = [...endsOf];
  const kept = keepTeamster(ending(ends.shift()), {
    start: () => Promise.resolve(ending(ends.shift())),
    onEnd: (reason) => told.push(reason),
    onStart: () => {
      told.push('started');
      if (ends.length === 0 && told.length >= endsOf.length * 2) stop.abort();
    },
    now: () => clock,
    signal: stop.signal,
  });
  return { kept, told };
}

test('a Teamster that is killed is started again', async () => {
  const { kept, told } = lab([1_000, 2_000]);
  await kept;
  expect(told).toEqual(['SIGKILL', 'started', 'SIGKILL', 'started']);
});

test('one that ends again and again is given up', async () => {
  await expect(lab([1_000, 2_000, 3_000]).kept).rejects.toThrow(/3 times within a minute.*SIGKILL/);
});

test('one that ends now and then is not', async () => {
  const { kept, told } = lab([1_000, 100_000, 200_000, 300_000]);
  await kept;
  expect(told).toHaveLength(8);
});
