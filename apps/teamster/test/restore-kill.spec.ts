import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BundledTeamster, bundleTeamster } from './bundled-teamster.ts';
import { SignedInAdmin } from './signed-in-admin.ts';
import { TestTeamster } from './test-teamster.ts';

const KILLS = 8;
const SPREAD_MS = 900; // about as long as a restore takes on a machine with other work

let folder: string;
let bundle: Awaited<ReturnType<typeof bundleTeamster>>;
let archive: Buffer;
let identity: string;
let wanted: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'teamster-restore-kill-'));
  bundle = await bundleTeamster();
  const source = await TestTeamster.start();
  archive = await (await SignedInAdmin.of(source)).backup();
  identity = (await readFile(join(source.dataDir, 'recovery-key'), 'utf8')).trim();
  wanted = await readFile(join(source.dataDir, 'cluster-authority.pem'), 'utf8');
  await source.end();
}, 300_000);
afterAll(async () => {
  for (const path of [folder, bundle.folder]) await rm(path, { recursive: true, force: true });
});

test(`${KILLS} times kill -9 in the middle of a restore leaves the old state or the new one`, async () => {
  const pristine = join(folder, 'pristine');
  const environment = await environmentAt(pristine);
  await (await BundledTeamster.start(bundle.program, environment)).stop();
  const before = await stateOf(pristine);
  const outcomes = new Set<string>();
  for (let round = 0; round < KILLS; round += 1) {
    const dataDir = join(folder, `round-${round}`);
    await cp(pristine, dataDir, { recursive: true });
    const place = await environmentAt(dataDir);
    const teamster = await BundledTeamster.start(bundle.program, place);
    const httpUrl = `http://127.0.0.1:${place.OPEROS_HTTP_PORT}`;
    const admin = await SignedInAdmin.of({ teamster: { httpUrl }, dataDir });
    admin.restore(archive, { identity }).catch(() => undefined);
    // Every other time so long after it began; else as soon as it is decided, which is before anything is exchanged.
    if (round % 2 === 0) await wait((round * SPREAD_MS) / KILLS);
    else await decided(dataDir);
    await teamster.kill();
    await (await BundledTeamster.start(bundle.program, place)).stop();
    const after = await stateOf(dataDir);
    expect(after.integrity).toBe('ok');
    const isNew = after.authority === wanted;
    // The database and the authority change together, whatever happened.
    expect(after.authority).toBe(isNew ? wanted : before.authority);
    expect(after.restored).toBe(isNew);
    outcomes.add(isNew ? 'new' : 'old');
  }
  expect(outcomes).toEqual(new Set(['old', 'new']));
}, 300_000);

async function decided(dataDir: string): Promise<void> {
  while (!existsSync(join(dataDir, 'restore/decided'))) await wait(1);
}

async function environmentAt(dataDir: string) {
  const port = String(await freePort());
  const ports = { OPEROS_HTTP_PORT: port, OPEROS_AGENT_PORT: '0', OPEROS_MANAGEMENT_PORT: '0' };
  return { OPEROS_DATA_DIR: dataDir, ...ports };
}

async function stateOf(dataDir: string) {
  const authority = await readFile(join(dataDir, 'cluster-authority.pem'), 'utf8');
  const database = new DatabaseSync(join(dataDir, 'teamster.sqlite'), { readOnly: true });
  const one = (sql: string) => Object.values(database.prepare(sql).get() ?? {})[0];
  const integrity = one('PRAGMA integrity_check(1)');
  const restored = one(`SELECT count(*) FROM "event" WHERE "kind" = 'cluster-restored'`) === 1;
  database.close();
  return { authority, integrity, restored };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
