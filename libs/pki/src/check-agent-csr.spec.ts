import { expect, test } from 'vitest';
import { checkAgentCsr, type CsrExpectation } from './check-agent-csr.ts';
import type { CsrFacts } from './csr-facts.ts';
import type { KeyThumbprint } from './key-thumbprint.ts';

const honest: CsrFacts = {
  subject: 'CN=n-0001',
  commonName: 'n-0001',
  keyAlgorithm: 'P-256',
  keyThumbprint: 'A'.repeat(43) as KeyThumbprint,
  signatureAlgorithm: '1.2.840.10045.4.3.2',
  signatureValid: true,
  attributes: [],
};

test('finds nothing wrong with what prospector sends', () => {
  const wanted = { commonName: 'n-0001', keyThumbprint: 'A'.repeat(43) };
  expect(checkAgentCsr(honest, wanted)).toEqual([]);
});

test.each<{ what: string; facts?: Partial<CsrFacts>; wanted?: CsrExpectation; codes: string[] }>([
  { what: 'an RSA key', facts: { keyAlgorithm: 'RSA' }, codes: ['csr-key'] },
  { what: 'SHA-1', facts: { signatureAlgorithm: '1.2.840.10045.4.1' }, codes: ['csr-signature'] },
  { what: "another key's signature", facts: { signatureValid: false }, codes: ['csr-signature'] },
  {
    what: 'extensions',
    facts: { attributes: ['1.2.840.113549.1.9.14'] },
    codes: ['csr-attribute'],
  },
  { what: 'another name', wanted: { commonName: 'n-0002' }, codes: ['csr-subject'] },
  {
    what: 'a longer name',
    facts: { commonName: null },
    wanted: { commonName: 'n-0001' },
    codes: ['csr-subject'],
  },
  { what: 'another key', wanted: { keyThumbprint: 'B'.repeat(43) }, codes: ['csr-other-key'] },
  {
    what: 'everything at once',
    facts: { keyAlgorithm: 'RSA', signatureValid: false, attributes: ['1.2.3', '1.2.4'] },
    wanted: { commonName: 'x' },
    codes: ['csr-key', 'csr-signature', 'csr-attribute', 'csr-attribute', 'csr-subject'],
  },
])('refuses $what', ({ facts, wanted, codes }) => {
  const issues = checkAgentCsr({ ...honest, ...facts }, wanted);
  expect(issues.map(({ code }) => code)).toEqual(codes);
});
