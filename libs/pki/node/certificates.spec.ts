import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { X509Certificate } from 'node:crypto';
import { parseDnsName, parseIpv4Address } from '@operos/cluster-model';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasOpenssl, openssl } from '../testing/index.ts';
import {
  type ClusterAuthority,
  createAgentKey,
  createClusterAuthority,
  createCsr,
  fingerprintOf,
  issueAgentCertificate,
  issueServerCertificate,
  spkiThumbprint,
} from './index.ts';

const now = new Date();
let folder: string;
let authority: ClusterAuthority;
let server: string;
let agent: string;
let caFile: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'operos-pki-'));
  authority = await createClusterAuthority({ commonName: 'Rack CA', now });
  const dnsNames = [parseDnsName('controller')!, parseDnsName('operos.example.org')!];
  const addresses = [parseIpv4Address('10.11.0.1')!];
  server = (await issueServerCertificate(authority, { dnsNames, addresses, now })).certificatePem;
  const csr = await createCsr(createAgentKey(), 'anything');
  agent = await issueAgentCertificate(authority, csr, { nodeId: 'n-0001', now });
  caFile = join(folder, 'ca.pem');
  writeFileSync(caFile, authority.certificatePem);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function verdict(pem: string, ...flags: string[]): { status: number; output: string } {
  const file = join(folder, 'leaf.pem');
  writeFileSync(file, pem);
  return openssl(['verify', '-x509_strict', '-CAfile', caFile, ...flags, file]);
}

const text = (pem: string): string => openssl(['x509', '-noout', '-text'], pem).output;

describe.skipIf(!hasOpenssl)('openssl agrees (skipped where openssl is not installed)', () => {
  test('both leaves chain to the authority, each for its own purpose only', () => {
    expect(verdict(server, '-purpose', 'sslserver')).toMatchObject({ status: 0 });
    expect(verdict(agent, '-purpose', 'sslclient')).toMatchObject({ status: 0 });
    expect(verdict(server, '-purpose', 'sslclient').status).not.toBe(0);
    expect(verdict(agent, '-purpose', 'sslserver').status).not.toBe(0);
  });

  test('the names are those asked for and no others', () => {
    expect(verdict(server, '-verify_hostname', 'controller').status).toBe(0);
    expect(verdict(server, '-verify_ip', '10.11.0.1').status).toBe(0);
    expect(verdict(server, '-verify_hostname', 'other').status).not.toBe(0);
    expect(text(agent)).toContain('Subject: CN = n-0001');
    expect(text(agent)).not.toContain('Subject Alternative Name');
  });

  test('a leaf of another authority is refused', async () => {
    const stranger = await createClusterAuthority({ commonName: 'Rack CA', now });
    const csr = await createCsr(createAgentKey(), 'n');
    const pem = await issueAgentCertificate(stranger, csr, { nodeId: 'n-0001', now });
    expect(verdict(pem).status).not.toBe(0);
  });

  test('the authority signs leaves only', () => {
    const ca = text(authority.certificatePem);
    expect(ca).toMatch(/Basic Constraints: critical\s+CA:TRUE, pathlen:0/);
    expect(ca).toMatch(/Key Usage: critical\s+Certificate Sign, CRL Sign\n/);
    expect(text(agent)).toMatch(/Basic Constraints: critical\s+CA:FALSE/);
    expect(text(agent)).toMatch(/Extended Key Usage: \s+TLS Web Client Authentication\n/);
  });

  test('fingerprints are those that openssl prints', () => {
    const { output } = openssl(['x509', '-noout', '-fingerprint', '-sha256'], server);
    const digits = output.split('=')[1]!.trim().replaceAll(':', '').toLowerCase();
    expect(fingerprintOf(server)).toBe(`sha256:${digits}`);
    expect(fingerprintOf(authority.certificatePem)).toBe(authority.fingerprint);
  });
});

test('lifetimes are ten years, 90 days and 7 days from now', () => {
  const days = (pem: string): number =>
    Math.round((Date.parse(new X509Certificate(pem).validTo) - now.getTime()) / 86_400_000);
  expect([authority.certificatePem, server, agent].map(days)).toEqual([3652, 90, 7]);
});

test('any number of names, and dates past 2049, come out as they went in', async () => {
  const dnsNames = Array.from({ length: 100 }, (_, index) => parseDnsName(`n${index}.example`)!);
  const late = new Date('2049-12-31T12:00:00Z');
  const { certificatePem } = await issueServerCertificate(authority, {
    ...{ dnsNames, addresses: [], now: late },
  });
  const certificate = new X509Certificate(certificatePem);
  expect(certificate.subjectAltName).toBe(dnsNames.map((name) => `DNS:${name}`).join(', '));
  expect(new Date(certificate.validFrom)).toEqual(new Date('2049-12-30T12:00:00Z'));
  expect(new Date(certificate.validTo)).toEqual(new Date('2050-03-31T12:00:00Z'));
});

test('the key of a request that was checked already is certified as the request would be', async () => {
  const key = createAgentKey();
  const csr = await createCsr(key, 'n');
  const [byKey, byRequest] = await Promise.all(
    [key.publicKey, csr].map((request) =>
      issueAgentCertificate(authority, request, { nodeId: 'n', now }),
    ),
  );
  expect(spkiThumbprint(byKey!)).toBe(spkiThumbprint(byRequest!));
  const { subject, issuer, validTo } = new X509Certificate(byRequest!);
  expect(new X509Certificate(byKey!)).toMatchObject({ subject, issuer, validTo });
});

test('serial numbers do not repeat and the key outlives its certificate', async () => {
  const key = createAgentKey();
  const csr = await createCsr(key, 'n');
  const pems = await Promise.all(
    Array.from({ length: 50 }, () => issueAgentCertificate(authority, csr, { nodeId: 'n', now })),
  );
  const serials = pems.map((pem) => new X509Certificate(pem).serialNumber);
  expect(new Set(serials).size).toBe(50);
  expect(serials.every((serial) => /^[4-7][0-9A-F]{31}$/.test(serial))).toBe(true);
  expect(new Set(pems.map(spkiThumbprint)).size).toBe(1);
  expect(new X509Certificate(pems[0]!).checkPrivateKey(key.privateKey)).toBe(true);
});

test.each(['', 'a/CN=b', 'a,O=system:masters', 'a\n', 'ü', 'a'.repeat(65)])(
  'a node id that is no plain name is not signed: %j',
  async (nodeId) => {
    const csr = await createCsr(createAgentKey(), 'n');
    const signing = issueAgentCertificate(authority, csr, { nodeId, now });
    await expect(signing).rejects.toMatchObject({ code: 'bad-name' });
  },
);
