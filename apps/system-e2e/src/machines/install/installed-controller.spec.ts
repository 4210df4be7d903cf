import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fasterEmulator, runLab } from '../run-lab.ts';
import { whyNoInstallation } from './why-no-installation.ts';

interface Examined {
  readonly checks: readonly { readonly what: string; readonly problem: string | null }[];
}

const LONGEST_MS = 1_700_000;

describe.skipIf(whyNoInstallation !== '')(`an installed controller${whyNoInstallation}`, () => {
  let folder: string; // the first test installs, the others take the same disk
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'operos-machines-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test.each([
    ['ports', 'answers on the documented ports of each side and no others'],
    ['settings', 'takes changed settings for good, and puts back what dhcpd cannot run with'],
    ['backup', 'is itself again after its disk was lost, and its worker noticed nothing'],
  ])('%s: %s', async (what) => {
    const words = ['examine', what, '--json', '--data', folder, ...fasterEmulator()];
    const { exitCode, printed, complaint } = await runLab(words, LONGEST_MS);
    console.info(complaint);
    const [examined] = JSON.parse(printed || '[]') as Examined[];
    expect(examined?.checks.filter(({ problem }) => problem !== null)).toEqual([]);
    expect(exitCode, complaint).toBe(0);
  });
});
