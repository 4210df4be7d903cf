import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkAgentCsr } from '../src/index.ts';
import { hasOpenssl, openssl } from '../testing/index.ts';
import {
  createAgentKey,
  createClusterAuthority,
  createCsr,
  type CsrReading,
  verifyCsr,
} from './index.ts';
import { issueAgentCertificate } from './issue-agent-certificate.ts';

const key = createAgentKey();
let honest: string;
let folder: string;
beforeAll(async () => {
  honest = await createCsr(key, 'n-0001');
  folder = mkdtempSync(join(tmpdir(), 'operos-csr-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Codes of everything wrong with a request, whether it can be read or not. */
function codes(pem: string): string[] {
  const reading = verifyCsr(pem);
  const issues = reading.kind === 'read' ? checkAgentCsr(reading.facts) : reading.issues;
  return issues.map(({ code }) => code);
}

const der = (pem: string): Buffer => Buffer.from(pem.replace(/-----[^-]+-----/g, ''), 'base64');
const pemOf = (bytes: Uint8Array): string =>
  `-----BEGIN CERTIFICATE REQUEST-----\n${Buffer.from(bytes).toString('base64')}\n-----END CERTIFICATE REQUEST-----\n`;

const factsOf = (reading: CsrReading): object =>
  reading.kind === 'read' ? { facts: reading.facts } : {};

test('reads what createCsr makes', () => {
  const reading = verifyCsr(honest);
  expect(reading).toMatchObject({
    kind: 'read',
    facts: {
      subject: 'CN=n-0001',
      commonName: 'n-0001',
      keyAlgorithm: 'P-256',
      keyThumbprint: key.publicKey.thumbprint,
      signatureValid: true,
      attributes: [],
    },
  });
  expect(codes(honest)).toEqual([]);
});

describe.skipIf(!hasOpenssl)('requests by openssl (skipped where it is not installed)', () => {
  const make = (newkey: string[], subject = '/CN=n-0001', extra: string[] = []): string => {
    const out = join(folder, 'key.pem');
    const args = ['req', '-new', '-nodes', '-keyout', out, '-subj', subject];
    return openssl([...args, '-newkey', ...newkey, ...extra]).stdout;
  };
  const ec = (curve: string): string[] => ['ec', '-pkeyopt', `ec_paramgen_curve:${curve}`];

  test('openssl accepts ours', () => {
    expect(openssl(['req', '-verify', '-noout'], honest)).toMatchObject({ status: 0 });
  });
  test('an ordinary one is accepted', () => {
    expect(codes(make(ec('P-256')))).toEqual([]);
  });
  test.each([
    ['RSA', ['rsa:2048'], ['csr-key', 'csr-signature']],
    ['RSA of 4096 bits', ['rsa:4096'], ['csr-key', 'csr-signature']],
    ['P-384', ec('P-384'), ['csr-key', 'csr-signature']],
    ['secp256k1', ec('secp256k1'), ['csr-key', 'csr-signature']],
    [
      'explicit parameters',
      [...ec('P-256'), '-pkeyopt', 'ec_param_enc:explicit'],
      ['csr-key', 'csr-signature'],
    ],
    ['Ed25519', ['ed25519'], ['csr-key', 'csr-signature']],
  ])('%s is refused', (_, newkey, wanted) => {
    expect(codes(make(newkey))).toEqual(wanted);
  });
  test('a request for extensions is refused', () => {
    const pem = make(ec('P-256'), '/CN=n', ['-addext', 'subjectAltName=DNS:controller']);
    expect(codes(pem)).toEqual(['csr-attribute']);
  });
  test('another organisation is seen as no plain common name', () => {
    const reading = verifyCsr(make(ec('P-256'), '/O=system:masters/CN=n-0001'));
    expect(reading).toMatchObject({ kind: 'read', facts: { commonName: null } });
  });
});

test.each([
  ['nothing', ''],
  ['text', 'hello'],
  ['two blocks', 'TWICE'],
  ['a certificate label', 'LABEL'],
  ['an empty block', pemOf(new Uint8Array())],
  ['garbage in the block', pemOf(Buffer.from('hello world'))],
  [
    'a deep nest',
    pemOf(Buffer.concat(Array.from({ length: 700 }, () => Buffer.from([0x30, 0x80])))),
  ],
  ['a huge text', pemOf(Buffer.alloc(1_000_000))],
])('refuses %s', (_, text) => {
  const pem = text
    .replace('TWICE', honest + honest)
    .replace('LABEL', honest.replaceAll('CERTIFICATE REQUEST', 'CERTIFICATE'));
  expect(codes(pem)).toEqual(['csr-unreadable']);
});

test('a length of four gigabytes in a small request does not take memory', () => {
  expect(codes(pemOf(Buffer.from([0x30, 0x84, 0xff, 0xff, 0xff, 0xff, 0x30, 0x00])))).toEqual([
    'csr-unreadable',
  ]);
});

test('no change of any one bit makes a request that says anything else', () => {
  const bytes = der(honest);
  const said = verifyCsr(honest);
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const changed = Buffer.from(bytes);
    changed[bit >> 3]! ^= 1 << (bit & 7);
    const pem = pemOf(changed);
    // The outermost length is not signed, and the parser allows it more forms than DER does.
    if (codes(pem).length === 0) expect(verifyCsr(pem), `bit ${bit}`).toMatchObject(factsOf(said));
  }
});

test('random bytes are refused and never throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(codes(pemOf(bytes))).toEqual(['csr-unreadable']);
    }),
  );
});

test('what is refused is not signed', async () => {
  const authority = await createClusterAuthority({ commonName: 'CA', now: new Date() });
  const changed = der(honest);
  changed[changed.length - 1]! ^= 1;
  const signing = issueAgentCertificate(authority, pemOf(changed), {
    nodeId: 'n',
    now: new Date(),
  });
  await expect(signing).rejects.toMatchObject({ code: 'csr-refused' });
});
