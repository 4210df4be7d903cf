import { afterEach, beforeEach, expect, test } from 'vitest';
import { AnsweringTeamster } from '../../testing/answering-teamster.ts';

const line = {
  id: 'rack2a',
  createdBy: 'admin',
  createdAt: '2026-11-23T18:00:00.000Z',
  expiresAt: '2026-11-23T19:00:00.000Z',
  used: 1,
  remaining: 3,
};
const refusal = { issues: [{ message: 'Expected something else', remedy: 'Try again.' }] };

let teamster: AnsweringTeamster;
beforeEach(async () => {
  teamster = await AnsweringTeamster.start();
});
afterEach(() => {
  teamster.stop();
});

test('create prints the line of a token file alone', async () => {
  teamster.answers({ createJoinToken: { secret: 'c2VjcmV0', token: line } });
  expect(await teamster.run('join-token', 'create', '--uses', '4')).toBe('rack2a:c2VjcmV0\n');
  expect(teamster.variables).toEqual({ id: null, uses: 4, minutes: 60 });
});

test('create passes on the id and the time, and prints JSON when asked to', async () => {
  const made = { secret: 'c2VjcmV0', token: line };
  teamster.answers({ createJoinToken: made });
  const words = ['--id', 'rack2a', '--minutes', '5', '--json'];
  expect(JSON.parse(await teamster.run('join-token', 'create', ...words))).toEqual(made);
  expect(teamster.variables).toEqual({ id: 'rack2a', uses: 1, minutes: 5 });
});

test('list shows each token on a line, never a secret', async () => {
  teamster.answers({ joinTokens: [line, { ...line, id: 'a-longer-one', used: 12 }] });
  expect(await teamster.run('join-token', 'list')).toBe(
    [
      'TOKEN         LET IN  LETS IN  UNTIL                     MADE BY',
      'rack2a        1       3        2026-11-23T19:00:00.000Z  admin',
      'a-longer-one  12      3        2026-11-23T19:00:00.000Z  admin',
      '',
    ].join('\n'),
  );
  teamster.answers({ joinTokens: [] });
  expect(await teamster.run('join-token', 'list')).toBe('No join tokens.\n');
  teamster.answers({ joinTokens: [line] });
  expect(JSON.parse(await teamster.run('join-token', 'list', '--json'))).toEqual([line]);
});

test('revoke says which token it ended', async () => {
  teamster.answers({ revokeJoinToken: { token: { id: 'rack2a' } } });
  expect(await teamster.run('join-token', 'revoke', 'rack2a')).toBe('Revoked rack2a\n');
  expect(teamster.variables).toEqual({ id: 'rack2a' });
});

test.each([
  ['create', { createJoinToken: refusal }, ['create']],
  ['revoke', { revokeJoinToken: refusal }, ['revoke', 'x']],
])('%s tells why it was refused', async (_what, answer, words) => {
  teamster.answers(answer);
  await expect(teamster.run('join-token', ...words)).rejects.toMatchObject({
    exitCode: 1,
    message: 'Expected something else. Try again.',
  });
});
