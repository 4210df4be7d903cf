import { type ClusterSettings, parseIpv4Address, parseNodeName } from '@operos/cluster-model';
import { exampleSettings, validSettings } from '@operos/cluster-model/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { controllerFiles, publicNetworkFile } from './controller-files.ts';
import type { ControllerFacts } from './controller-file.ts';

const facts: ControllerFacts = {
  version: '0.1.7',
  nodes: [
    { name: parseNodeName('node-2')!, address: parseIpv4Address('192.168.33.12')! },
    { name: parseNodeName('node-1')!, address: parseIpv4Address('192.168.33.11')! },
  ],
};
const singleNic = exampleSettings(
  ['publicNetwork', { mode: 'disabled' }],
  ['privateNetwork.gateway', '192.168.33.1'],
  ['privateNetwork.dns', ['192.168.33.10', '192.168.33.1']],
);
const leased = exampleSettings(
  ['publicNetwork', { mode: 'dhcp', interface: 'enp4s0' }],
  ['access.sshKeys', []],
);

function whole(settings: ClusterSettings): string {
  return controllerFiles(settings, facts)
    .map(({ path, mode, unit, text }) => {
      const told = unit === undefined ? '' : `, ${unit.onChange} ${unit.id}`;
      return `===== ${path} (${mode}${told})\n${text}`;
    })
    .join('');
}

describe('a controller', () => {
  test.each([
    ['with a static public address', 'static', exampleSettings()],
    ['that the site leases an address to', 'leased', leased],
    ['with a single network card', 'single-nic', singleNic],
  ])('%s', async (_what, name, settings) => {
    await expect(whole(settings)).toMatchFileSnapshot(`../test/golden/${name}.txt`);
  });

  test('has one file at each path, and the same bytes whatever order servers come in', () => {
    fc.assert(
      fc.property(validSettings(), (settings) => {
        const files = controllerFiles(settings, facts);
        expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
        const turned = { ...facts, nodes: [...facts.nodes].reverse() };
        expect(controllerFiles(settings, turned)).toEqual(files);
        for (const { path, text } of files) {
          expect(path).toMatch(/^\/[a-zA-Z0-9@._/-]+$/);
          expect(text === '' || text.endsWith('\n')).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('has a file for the public side where there is one', () => {
    const has = (settings: ClusterSettings) =>
      controllerFiles(settings, facts).some(({ path }) => path === publicNetworkFile.path);
    expect([exampleSettings(), leased, singleNic].map(has)).toEqual([true, true, false]);
  });

  test('never asks itself for names', () => {
    const file = controllerFiles(singleNic, facts).find(({ path }) => path.endsWith('.network'));
    expect(file?.text).toContain('DNS=192.168.33.1\n');
    expect(file?.text).not.toContain('DNS=192.168.33.10');
  });

  test('asks nobody for the time but those it was given, and not itself', () => {
    const settings = exampleSettings(['privateNetwork.ntp', ['192.168.33.10', '192.168.33.5']]);
    const chrony = controllerFiles(settings, facts).find(({ path }) =>
      path.endsWith('chrony.conf'),
    );
    expect(chrony?.text).toContain('server 192.168.33.5 iburst\n');
    expect(chrony?.text).not.toMatch(/pool|server 192\.168\.33\.10/);
  });
});
