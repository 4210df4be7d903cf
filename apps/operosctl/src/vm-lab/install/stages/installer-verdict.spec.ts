import { expect, test } from 'vitest';
import { parseInstallerVerdict } from './installer-verdict.ts';

const CA = `sha256:${'0a'.repeat(32)}`;

test('the end of an installation tells whom to trust and where to go', () => {
  const line = `   93.12 operos-install: done ca=${CA} url=https://10.44.0.1/`;
  expect(parseInstallerVerdict(line)).toEqual({
    kind: 'done',
    authority: CA,
    url: 'https://10.44.0.1',
  });
});

test('a failure comes with its own words', () => {
  expect(
    parseInstallerVerdict('operos-install: failed step=partition sgdisk ended with 4'),
  ).toEqual({ kind: 'failed', why: 'step=partition sgdisk ended with 4' });
});

test.each([
  'operos-install: step partition 1/12',
  'operos-install: done ca=sha256:0 url=https://10.44.0.1',
  `operos-install: done ca=${CA} url=http://10.44.0.1`,
])('%j is neither', (line) => {
  expect(parseInstallerVerdict(line)).toBeUndefined();
});
