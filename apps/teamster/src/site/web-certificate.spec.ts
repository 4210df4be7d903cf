import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServiceManager } from '@operos/host';
import { register } from 'prom-client';
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

class RecordingServices extends ServiceManager {
  readonly told: string[] = [];
  breaks = false;

  override reload(id: string): Promise<void> {
    this.told.push(id);
    return this.breaks ? Promise.reject(new Error('systemd is busy')) : Promise.resolve();
  }

  override restart(): Promise<void> {
    return Promise.reject(new Error('Expected a reload'));
  }

  override isRunning(): Promise<boolean> {
    return Promise.resolve(true);
  }
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operos-site-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function installed(data = 'teamster', services = 'none'): Config {
  const config = readConfig({
    OPEROS_DATA_DIR: join(folder, data),
    OPEROS_INSTALLED: '1',
    OPEROS_SERVICES: services,
  });
  if (!(config instanceof Config)) throw new Error('Expected a configuration');
  return config;
}

function site(services?: string) {
  const config = installed('teamster', services);
  const clock = new SettableClock();
  const events = new MemoryEventLog();
  const nginx = new RecordingServices();
  const names = new SiteNames(config, new SampleSettingsStore());
  const open = (data: string) => StoredAuthority.open(installed(data), clock);
  const keep = (authority: StoredAuthority) =>
    new WebCertificate(config, authority, names, nginx, events, clock, new KeptLog());
  return { nginx, clock, events, names, open, keep };
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

test('nginx is told until it takes it, and not again', async () => {
  const { nginx, open, keep } = site('systemd');
  const web = keep(await open('teamster'));
  nginx.breaks = true;
  await web.check();
  const first = pem();
  nginx.breaks = false;
  await web.check();
  await web.check();
  expect(pem()).toBe(first);
  expect(nginx.told).toEqual(['operos-web.service', 'operos-web.service']);
});

test('a key that the power took from its certificate is replaced with it', async () => {
  const { open, keep } = site();
  const web = keep(await open('teamster'));
  await web.check();
  const first = pem();
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const text = privateKey.export({ type: 'pkcs8', format: 'pem' });
  writeFileSync(join(folder, 'web/server-key.pem'), text);
  await web.check();
  expect(pem()).not.toBe(first);
});

test('the metrics say until when, and for whom', async () => {
  const { open, keep, clock } = site();
  await keep(await open('teamster')).check();
  const metrics = await register.metrics();
  expect(metrics).toContain('operos_web_certificate_names{name="127.0.0.1"} 1');
  const [, end] = /operos_web_certificate_end_seconds (\d+)/.exec(metrics) ?? [];
  expect(Number(end) * 1000 - clock.now()).toBeGreaterThan(89 * DAY_MS);
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
