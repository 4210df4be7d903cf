import { AgentClientError } from '@operos/teamster-api';
import { expect, test } from 'vitest';
import { backOffMs } from './back-off.ts';
import { keepTrying } from './keep-trying.ts';

function patience() {
  const waits: number[] = [];
  const troubles: string[] = [];
  return {
    waits,
    troubles,
    clock: {
      pause: (milliseconds: number) => {
        waits.push(milliseconds);
        return Promise.resolve();
      },
    },
    random: () => 0,
    onTrouble: (error: AgentClientError) => troubles.push(error.code),
  };
}

test('while Teamster is away it waits longer and longer, and then goes on', async () => {
  const how = patience();
  let tries = 0;
  const answer = await keepTrying(() => {
    tries += 1;
    if (tries > 7) return Promise.resolve('here');
    return Promise.reject(new AgentClientError('unreachable', 'away'));
  }, how);
  expect(answer).toBe('here');
  expect(how.waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
  expect(how.troubles).toHaveLength(7);
});

test('it waits as long as the server asks', async () => {
  const how = patience();
  let isFirst = true;
  await keepTrying(() => {
    if (!isFirst) return Promise.resolve();
    isFirst = false;
    return Promise.reject(new AgentClientError('busy', 'full', { retryAfterSeconds: 30 }));
  }, how);
  expect(how.waits).toEqual([30_000]);
});

test.each(['refused', 'unauthorised'] as const)('what is %s is not asked again', async (code) => {
  const how = patience();
  const attempt = () => Promise.reject(new AgentClientError(code, 'no'));
  await expect(keepTrying(attempt, how)).rejects.toMatchObject({ code });
  expect(how.waits).toEqual([]);
});

test('a mistake of the program is not mistaken for a server that is away', async () => {
  await expect(keepTrying(() => Promise.reject(new TypeError('x')), patience())).rejects.toThrow(
    TypeError,
  );
});

test('machines that lost Teamster together do not return together', () => {
  expect(backOffMs(0, 0)).toBe(500);
  expect(backOffMs(0, 0.99)).toBe(995);
  expect(backOffMs(99, 0.5)).toBe(15_000);
});
