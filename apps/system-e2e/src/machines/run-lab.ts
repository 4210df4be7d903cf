import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const program = join(root, 'apps/operosctl/dist/main.mjs');
const unpacked = join(root, 'cache/emulator');

/** How a command ended. */
export interface Ended {
  readonly exitCode: number | null;
  readonly printed: string;
  readonly complaint: string;
}

/** Runs the built `operosctl lab …` as a person does. */
export function runLab(words: readonly string[], timeout: number): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [program, 'lab', ...words],
      { cwd: root, timeout, maxBuffer: 2 ** 26 }, // images and media are taken from dist there
      (_error, printed, complaint) => {
        resolve({ exitCode: child.exitCode, printed, complaint });
      },
    );
  });
}

/** The faster emulator, where `npm run lab` has unpacked one. */
export function fasterEmulator(): readonly string[] {
  const [suite] = existsSync(unpacked) ? readdirSync(unpacked) : [];
  return suite === undefined ? [] : ['--emulator', join(unpacked, suite)];
}

/** Runs a scenario to its end, in a folder of its own. */
export async function runScenario(words: readonly string[], timeout: number): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), 'operos-machines-'));
  try {
    return await runLab([...words, '--data', folder, ...fasterEmulator()], timeout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
