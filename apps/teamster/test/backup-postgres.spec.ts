import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unpackArchive } from '../src/backup/archive/unpack-archive.ts';
import { ensureRecoveryKey } from '../src/backup/recovery-key.ts';
import { PrivatePostgres, whyNoPostgres } from './private-postgres.ts';
import { SignedInAdmin } from './signed-in-admin.ts';
import { TestTeamster } from './test-teamster.ts';

const missing = whyNoPostgres();
const onPostgres = test.skipIf(missing !== undefined);

let postgres: PrivatePostgres;
let teamster: TestTeamster;
let admin: SignedInAdmin;
let scratch: string;
beforeAll(async () => {
  if (missing !== undefined) return;
  postgres = await PrivatePostgres.start();
  const environment = { DATABASE_URL: postgres.createDatabase('backed_up') };
  teamster = await TestTeamster.start({ environment });
  admin = await SignedInAdmin.of(teamster);
  scratch = await mkdtemp(join(tmpdir(), 'operos-pg-backup-'));
});
afterAll(async () => {
  if (missing !== undefined) return;
  await teamster.end();
  await postgres.stop();
  await rm(scratch, { recursive: true });
});

onPostgres(`a backup has what pg_dump says (${missing ?? 'on PostgreSQL'})`, async () => {
  const { identity } = await ensureRecoveryKey(teamster.dataDir);
  const archive = Readable.from([await admin.backup()]);
  const manifest = await unpackArchive(archive, { identities: [identity] }, scratch);
  expect(manifest).toMatchObject({ database: 'PostgreSQL', tables: {} });
  const listed = execFileSync('pg_restore', ['-l', join(scratch, 'database/teamster.dump')], {
    encoding: 'utf8',
  });
  expect(listed).toMatch(/TABLE DATA public settings_revision/);
  expect(manifest.files.map(({ name }) => name)).not.toContain('database/teamster.dump.service');
});

onPostgres('Teamster does not restore it, and says what does', async () => {
  const answer = await admin.restore(await admin.backup());
  expect(answer.status).toBe(501);
  expect(await answer.json()).toMatchObject({
    message: expect.stringContaining('pg_restore') as string,
  });
});

onPostgres('without pg_dump a backup is refused and the reason said', async () => {
  const { PATH } = process.env;
  process.env.PATH = '/nonexistent';
  const answer = await admin.post('/api/v1/backup', {}).finally(() => {
    process.env.PATH = PATH;
  });
  expect(answer.status).toBe(501);
  expect(await answer.json()).toMatchObject({ code: 'database-unsupported' });
});
