import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ProgramResult, runProgram } from '@operos/host';
import { imageVersion } from '../../src/versions/image-version.ts';

declare const __OPEROS_VERSION__: string;

const inLayers = fileURLToPath(new URL('in-layers.sh', import.meta.url));
const { folder } = imageVersion(__OPEROS_VERSION__, true);
const images = fileURLToPath(new URL(`../../../../dist/images/${folder}`, import.meta.url));

/** The root of a system as the development images stack it, to run programs in. */
export class FinishedRoot {
  readonly #layers: readonly string[];

  /** Layers bottom first; throws if they are not built. */
  constructor(...layers: readonly string[]) {
    this.#layers = layers;
    const missing = layers.find((layer) => !existsSync(join(images, `${layer}.sqfs`)));
    if (missing !== undefined)
      throw new Error(`Expected ${images}/${missing}.sqfs: run "npm run iso -- --dev" first`);
  }

  /** Runs a program in a root of its own, which is gone afterwards, without a network. */
  run(...program: readonly string[]): Promise<ProgramResult> {
    const unshared = ['--mount', '--pid', '--net', '--fork', '--kill-child', '--propagation'];
    return runProgram(
      'unshare',
      [...unshared, 'private', inLayers, images, ...this.#layers, '--', ...program],
      { timeoutMs: 120_000 },
    );
  }

  /** The lines that a program prints. */
  async linesOf(...program: readonly string[]): Promise<string[]> {
    return (await this.run(...program)).stdout.split('\n').filter((line) => line !== '');
  }

  /** The units that systemd finds enabled or masked. */
  async unitFiles(state: 'enabled' | 'masked'): Promise<string[]> {
    const listed = await this.linesOf(
      ...['systemctl', 'list-unit-files', `--state=${state}`, '--no-legend'],
    );
    return listed.map((line) => line.split(/\s+/)[0] ?? '').sort();
  }
}
