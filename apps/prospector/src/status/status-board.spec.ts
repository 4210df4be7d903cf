import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AgentStatus, parseAgentStatus } from '@operos/teamster-api';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publishStatus } from './publish-status.ts';
import { statusBoard } from './status-board.ts';
import { writeStatusFile } from './write-status-file.ts';

const place = { server: 'https://192.0.2.1:8443', agentVersion: '0.1.x' };
const trouble = { message: 'away', at: '2026-01-01T00:00:00Z', retryAt: '2026-01-01T00:00:01Z' };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operos-status-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('changes add up, and what is undefined is gone', async () => {
  const published: AgentStatus[] = [];
  const show = statusBoard(place, (status) => {
    published.push(status);
    return Promise.resolve();
  });
  await show({ phase: 'pending', phrase: 'a b c d e' });
  await show({ trouble });
  await show({ phase: 'approved', name: 'worker-001', phrase: undefined, trouble: undefined });
  expect(published).toEqual([
    { schema: 1, ...place, phase: 'pending', phrase: 'a b c d e' },
    { schema: 1, ...place, phase: 'pending', phrase: 'a b c d e', trouble },
    { schema: 1, ...place, phase: 'approved', name: 'worker-001' },
  ]);
});

test('the file is replaced whole, and everybody may read it', async () => {
  const file = join(folder, 'run/prospector.json');
  const show = statusBoard(place, (status) => writeStatusFile(file, status));
  const previous = process.umask(0o022);
  await show({ phase: 'pending' });
  await show({ phase: 'working' });
  process.umask(previous);
  expect(parseAgentStatus(readFileSync(file, 'utf8'))?.phase).toBe('working');
  expect(readdirSync(join(folder, 'run'))).toEqual(['prospector.json']);
  expect(statSync(file).mode & 0o777).toBe(0o644);
});

test('the service manager hears each sentence once', async () => {
  const notified: string[] = [];
  const notify = (state: string) => {
    notified.push(state);
    return Promise.resolve();
  };
  const say = () => undefined;
  const show = statusBoard(place, publishStatus({ file: undefined, notify, say }));
  await show({ phase: 'working', name: 'worker-001', heardAt: '2026-01-01T00:00:00Z' });
  await show({ heardAt: '2026-01-01T00:00:10Z' });
  await show({ trouble: { ...trouble, message: 'two\nlines' } });
  expect(notified).toEqual([
    'STATUS=Working as worker-001.',
    'STATUS=Working as worker-001. two lines',
  ]);
});

test('a status that nobody can be told is said once, and the agent goes on', async () => {
  const said: string[] = [];
  const say = (_: string, message: string) => said.push(message);
  const file = join(folder, 'a-file');
  await writeStatusFile(file, { schema: 1, phase: 'asking', ...place });
  const below = join(file, 'below/prospector.json');
  const notify = () => Promise.resolve();
  const show = statusBoard(place, publishStatus({ file: below, notify, say }));
  await show({ phase: 'pending' });
  await show({ phase: 'working' });
  expect(said).toEqual([expect.stringMatching(/Cannot tell the status: ENOTDIR/)]);
});
