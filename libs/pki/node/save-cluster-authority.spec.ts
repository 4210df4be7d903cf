import { mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createClusterAuthority } from './cluster-authority.ts';
import { loadClusterAuthority, saveClusterAuthority } from './save-cluster-authority.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'operos-pki-'));
});
afterEach(() => rm(folder, { recursive: true }));

const make = () => createClusterAuthority({ commonName: 'Rack CA', now: new Date() });

test('comes back as it was saved, readable by its owner alone, with nothing left beside it', async () => {
  const path = join(folder, 'ca.pem');
  const authority = await make();
  await saveClusterAuthority(authority, path);
  const loaded = await loadClusterAuthority(path);
  expect(loaded?.certificatePem).toBe(authority.certificatePem);
  expect(loaded?.privateKeyPem).toBe(authority.privateKeyPem);
  expect(loaded?.fingerprint).toBe(authority.fingerprint);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['ca.pem']);
});

test('never replaces an authority', async () => {
  const path = join(folder, 'ca.pem');
  const first = await make();
  await saveClusterAuthority(first, path);
  await expect(saveClusterAuthority(await make(), path)).rejects.toMatchObject({
    code: 'already-exists',
  });
  expect((await loadClusterAuthority(path))?.fingerprint).toBe(first.fingerprint);
  expect(await readdir(folder)).toEqual(['ca.pem']);
});

test('no file is no authority; a torn or mixed file is an error, never a new authority', async () => {
  expect(await loadClusterAuthority(join(folder, 'none.pem'))).toBeUndefined();
  const path = join(folder, 'torn.pem');
  const [one, other] = [await make(), await make()];
  await saveClusterAuthority(one, path);
  await truncate(path, 700);
  await expect(loadClusterAuthority(path)).rejects.toMatchObject({ name: 'PkiError' });
  await writeFile(path, one.certificatePem + other.privateKeyPem);
  await expect(loadClusterAuthority(path)).rejects.toMatchObject({ code: 'bad-key' });
});
