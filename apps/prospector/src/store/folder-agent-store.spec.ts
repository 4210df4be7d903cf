import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FolderAgentStore } from './folder-agent-store.ts';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'operos-agent-')), 'state');
});
afterEach(() => {
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

test('the key is made once and only its owner can read it', async () => {
  const key = await new FolderAgentStore(folder).key();
  expect(await new FolderAgentStore(folder).key()).toBe(key);
  expect(statSync(join(folder, 'key.pem')).mode & 0o777).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test('a certificate is kept until it is dropped, and nothing else is left behind', async () => {
  const store = new FolderAgentStore(folder);
  expect(await store.certificate()).toBeUndefined();
  await store.saveCertificate('one');
  await store.saveCertificate('two');
  expect(await store.certificate()).toBe('two');
  expect(readdirSync(folder)).toEqual(['certificate.pem']);
  await store.dropCertificate();
  await store.dropCertificate();
  expect(await store.certificate()).toBeUndefined();
});
