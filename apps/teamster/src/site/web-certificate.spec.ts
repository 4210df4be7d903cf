import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KeptLog } from '../../testing/kept-log.ts';
import { MemoryEventLog } from '../../testing/memory-event-log.ts';
import { SampleSettingsStore } from '../../testing/sample-settings-store.ts';
import { SettableClock } from '../../testing/settable-clock.ts';
import { StoredAuthority } from '../authority/stored-authority.ts';
import { Config } from '../config.ts';
import { readConfig } from '../read-config.ts';
import { SiteNames } from './site-names.ts';
import { WebCertificate } from './web-certificate.ts';
import { isFor } from './web-files.ts';

const DAY_MS = 86_400_000;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operos-site-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function installed(data = 'teamster'): Config {
  const config = readConfig({
    OPEROS_DATA_DIR: join(folder, data),
    OPEROS_INSTALLED: '1',
    OPEROS_SERVICES: 'none',
  });
  if (!(config instanceof Config)) throw new Error('Expected a configuration');
  return config;
}

function site() {
  const config = installed();
  const clock = new SettableClock();
  const events = new MemoryEventLog();
  const names = new SiteNames(config, new SampleSettingsStore());
  const open = (data: string) => StoredAuthority.open(installed(data), clock);
  const keep = (authority: StoredAuthority) =>
    new WebCertificate(config, authority, names, events, clock, new KeptLog());
  return { clock, events, names, open, keep };
}

const pem = () => readFileSync(join(folder, 'web/server.pem'), 'utf8');

test('the certificate has every name of the settings, and its key is nobody else’s', async () => {
  const { names, open, keep } = site();
  const authority = await open('teamster');
  await keep(authority).check();
  const certificate = new X509Certificate(pem());
  expect(isFor(certificate, authority.certificatePem, names.current())).toBe(true);
  expect(certificate.subjectAltName).toContain('IP Address:127.0.0.1');
  expect(certificate.subjectAltName).toMatch(/DNS:kubernetes\.default/);
  expect(pem()).toContain(authority.certificatePem.trim());
  expect(statSync(join(folder, 'web/server-key.pem')).mode & 0o777).toBe(0o600);
});

test('it is left alone while it will do, and renewed a third through its life', async () => {
  const { clock, events, open, keep } = site();
  const web = keep(await open('teamster'));
  await web.check();
  const first = pem();
  clock.advance(20 * DAY_MS);
  await web.check();
  expect(pem()).toBe(first);
  clock.advance(15 * DAY_MS);
  await web.check();
  expect(pem()).not.toBe(first);
  const told = await events.page({}, { first: 10 });
  expect(told.events.map(({ kind }) => kind)).toEqual(Array(2).fill('web-certificate-renewed'));
});

test('a new name, or another authority after a restore, makes a new one at once', async () => {
  const { names, open, keep } = site();
  const authority = await open('teamster');
  const web = keep(authority);
  await web.check();
  const first = pem();
  const before = names.current();
  vi.spyOn(names, 'current').mockReturnValue({
    ...before,
    addresses: [...before.addresses, '203.0.113.9' as (typeof before.addresses)[number]],
  });
  await web.check();
  expect(new X509Certificate(pem()).subjectAltName).toContain('203.0.113.9');
  expect(pem()).not.toBe(first);
  const other = await open('restored');
  await keep(other).check();
  expect(isFor(new X509Certificate(pem()), other.certificatePem, names.current())).toBe(true);
});
