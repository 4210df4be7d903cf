import { expect, test } from 'vitest';
import { npmClosure } from './npm-closure.ts';

const entries = {
  '': { version: '0.1.0', dependencies: { typescript: '6' } },
  'apps/agent': { version: '0.1.0', dependencies: { '@operos/pki': '0.1.0', commander: '15' } },
  'libs/pki': { version: '0.1.0', dependencies: { asn1: '2' } },
  'node_modules/@operos/pki': { link: true, resolved: 'libs/pki' },
  'node_modules/commander': { version: '14.0.0' },
  'apps/agent/node_modules/commander': {
    version: '15.0.0',
    integrity: 'sha512-AAAA',
    license: 'MIT',
  },
  'node_modules/asn1': {
    version: '2.0.0',
    dependencies: { tslib: '2' },
    peerDependencies: { absent: '1' },
  },
  'node_modules/asn1/node_modules/tslib': { version: '1.9.0' },
  'node_modules/tslib': { version: '2.8.0' },
  'node_modules/typescript': { version: '6.0.3' },
};

test('finds packages as Node does: the nearest node_modules first, through links into libraries', () => {
  const found = npmClosure(entries, 'apps/agent').map(({ name, version }) => `${name} ${version}`);
  expect(found).toEqual(['asn1 2.0.0', 'commander 15.0.0', 'tslib 1.9.0']);
});

test('carries digest and licence', () => {
  expect(npmClosure(entries, 'apps/agent')[1]).toEqual({
    name: 'commander',
    version: '15.0.0',
    integrity: 'sha512-AAAA',
    license: 'MIT',
  });
});
