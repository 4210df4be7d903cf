import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runsBootSector } from './accelerator.ts';
import { type Emulator, findEmulator } from './emulator.ts';

const isInstalled = existsSync('/usr/bin/qemu-system-x86_64');
const why = isInstalled ? '' : ' (skipped: qemu-system-x86 is not installed)';

describe.skipIf(!isInstalled)(`an installed QEMU${why}`, () => {
  test('is found, with its version', () => {
    expect(findEmulator(undefined).version).toMatch(/^[0-9]+\.[0-9]/);
  });

  test('is taken where nothing was unpacked', () => {
    expect(findEmulator('/nonexistent').command).toEqual(['/usr/bin/qemu-system-x86_64']);
  });

  test('in software reaches a boot sector, so the trial of KVM can be passed', async () => {
    expect(await runsBootSector(findEmulator(undefined), 'tcg')).toBe(true);
  });
});

test('a program that ends otherwise has not passed the trial', async () => {
  const broken: Emulator = { command: ['/bin/true'], version: '0', ovmf: null };
  expect(await runsBootSector(broken, 'kvm')).toBe(false);
});

test('a program that is not there has not passed the trial', async () => {
  const missing: Emulator = { command: ['/nonexistent/qemu'], version: '0', ovmf: null };
  expect(await runsBootSector(missing, 'kvm')).toBe(false);
});
