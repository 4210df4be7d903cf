import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printSettings } from '@operos/cluster-model';
import { exampleSettings } from '@operos/cluster-model/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CommandFailure } from '../exit-codes.ts';
import { installerProgram } from '../program.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operos-run-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function run(text: string, ...words: readonly string[]) {
  const file = join(folder, 'settings.yaml');
  writeFileSync(file, text);
  let printed = '';
  const around = {
    print: (more: string) => (printed += more),
    environment: {},
    stop: new AbortController().signal,
  };
  try {
    await installerProgram(around).parseAsync(['run', file, ...words], { from: 'user' });
    return { code: 0, printed, said: '' };
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    return { code: error.exitCode, printed, said: error.message };
  }
}

describe.skipIf(process.getuid?.() !== 0)('as root (skipped without)', () => {
  test('a bad file is refused with field, value and remedy, and nothing is written', async () => {
    const network = exampleSettings().privateNetwork.network;
    const text = printSettings(exampleSettings()).replace(
      `network: ${network}`,
      'network: 10.0.0/8',
    );
    const { code, printed, said } = await run(text, '--yes');
    expect(code).toBe(1);
    expect(printed).toContain('privateNetwork.network: ');
    expect(printed).toContain('10.0.0/8');
    expect(printed).toContain('Write the first address of the network');
    expect(said).toBe('Nothing was written.');
  });

  test.skipIf(existsSync('/run/operos/medium/operos'))(
    'a machine that was not started from the medium is told so',
    async () => {
      const { code, said } = await run(printSettings(exampleSettings()), '--yes');
      expect(code).toBe(66);
      expect(said).toContain('Expected the images of Operos in /run/operos/medium/operos');
    },
  );
});

test.skipIf(process.getuid?.() === 0)('who is not root is told so', async () => {
  expect(await run(printSettings(exampleSettings()))).toMatchObject({ code: 2 });
});
