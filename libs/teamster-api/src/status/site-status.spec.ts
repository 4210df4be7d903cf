import { expect, test } from 'vitest';
import { parseSiteStatus } from './parse-site-status.ts';
import type { SiteStatus } from './site-status.ts';

const status: SiteStatus = {
  schema: 1,
  urls: ['https://192.168.33.10/'],
  caFingerprint: 'sha256:00',
  privateInterface: 'eno1',
  publicInterface: 'eno2',
  phases: { Ready: 3 },
  mustChangePassword: true,
  consoleLogin: false,
  foreignDhcpServers: [],
};

test('reads what Teamster says', () => {
  expect(parseSiteStatus(JSON.stringify(status))).toEqual(status);
  const { publicInterface: _, ...single } = status;
  expect(parseSiteStatus(JSON.stringify(single))).toEqual(single);
});

test.each([
  ['no JSON', 'starting\n'],
  ['a later schema', JSON.stringify({ ...status, schema: 2 })],
  ['a list that is none', JSON.stringify({ ...status, urls: 'https://x/' })],
  ['counts that are none', JSON.stringify({ ...status, phases: { Ready: '3' } })],
  ['a text without end', JSON.stringify({ ...status, caFingerprint: 'x'.repeat(2000) })],
  ['a list', '[]'],
])('knows nothing from %s', (_what, text) => {
  expect(parseSiteStatus(text)).toBeUndefined();
});
