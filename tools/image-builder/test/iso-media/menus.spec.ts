import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { checkKernelArguments, parseKernelArguments } from '@operos/pxe';
import { expect, test } from 'vitest';
import { parseMediumLabel } from '@operos/pxe';
import { renderGrubCfg, renderGrubStart } from '../../src/iso-media/render-grub-cfg.ts';
import { renderIsolinuxCfg } from '../../src/iso-media/render-isolinux-cfg.ts';
import { imageVersion } from '../../src/versions/image-version.ts';
import { sampleLayer, sampleMenu } from './sample-menu.ts';

const golden = (name: string) => `../golden/iso-media/${name}`;

test('BIOS machines get this menu', async () => {
  await expect(renderIsolinuxCfg(sampleMenu(false))).toMatchFileSnapshot(golden('isolinux.cfg'));
});

test('UEFI machines get this menu', async () => {
  await expect(renderGrubCfg(sampleMenu(false))).toMatchFileSnapshot(golden('grub.cfg'));
});

test('a copied stick finds its menu by the label', () => {
  expect(renderGrubStart(parseMediumLabel('OPEROS_0_1_7')!)).toContain(
    'search --no-floppy --set=root --label OPEROS_0_1_7\n',
  );
});

test.each([
  ['isolinux', renderIsolinuxCfg, /APPEND (.*)/g],
  ['GRUB', renderGrubCfg, /linux \/operos\/vmlinuz (.*)/g],
])('every kernel line of %s is one that the system understands', (_, render, line) => {
  const lines = [...render(sampleMenu(true)).matchAll(line)].map(([, text = '']) => text);
  expect(lines).toHaveLength(2);
  for (const text of lines) {
    const parsed = parseKernelArguments(text);
    if (parsed.kind === 'refused') throw new Error(parsed.issues[0]?.message);
    expect(parsed.arguments.layers).toEqual([
      sampleLayer('base', 'a'),
      sampleLayer('installer', 'b'),
    ]);
    expect(parsed.arguments.consoles).toEqual(['ttyS0,115200', 'tty0']);
    expect(parsed.arguments.medium).toBe('OPEROS_0_1_7');
    expect(checkKernelArguments(parsed.arguments)).toEqual([]);
  }
  expect(lines[1]).toContain('operos.config=volume:OPEROS-CONFIG');
});

test('only a development build can be changed at the console', () => {
  expect(renderIsolinuxCfg(sampleMenu(false))).toContain('NOESCAPE 1\nALLOWOPTIONS 0\n');
  expect(renderIsolinuxCfg(sampleMenu(true))).toContain('NOESCAPE 0\nALLOWOPTIONS 1\n');
  expect(renderGrubCfg(sampleMenu(false))).toContain('superusers');
  expect(renderGrubCfg(sampleMenu(true))).not.toContain('superusers');
  expect(renderIsolinuxCfg(sampleMenu(false))).not.toContain('operos.debug');
  expect(renderIsolinuxCfg(sampleMenu(true))).toContain('operos.debug');
});

const checker = '/usr/bin/grub-script-check';
test.skipIf(!existsSync(checker))(
  "GRUB's own checker accepts the menu (needs the package grub-common)",
  () => {
    for (const text of [renderGrubCfg(sampleMenu(false)), renderGrubCfg(sampleMenu(true))]) {
      const { status, stderr } = spawnSync(checker, { input: text, encoding: 'utf8' });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    }
  },
);

test('every version has a label that the medium can carry', () => {
  expect(parseMediumLabel(imageVersion('0.1.x', true).label)).toBe('OPEROS_0_1_x');
});
