import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { RootedTools } from '../../src/image-tools/image-tools.ts';
import { packageStep } from '../../src/plan/package-step.ts';
import { signManifest } from '../../src/signature/sign-manifest.ts';
import { ResultStore } from '../../src/steps/result-store.ts';
import { runSteps } from '../../src/steps/run-steps.ts';
import { RecordingProgress } from '../../testing/recording-progress.ts';
import { folderForAll } from '../../testing/temporary-folder.ts';
import { toolPackages } from './miniature.ts';

const folder = folderForAll();
const at = (name: string): string => join(folder(), 'images', name);
const sourceDateEpoch = '1767225600';
let tools: RootedTools;

const run = (...program: [string, ...string[]]): Promise<void> =>
  tools.run(program, { folders: [at('')], log: join(folder(), 'log'), sourceDateEpoch });

const sign = (): Promise<void> =>
  signManifest(tools, {
    ...{ folder: at(''), key: join(at(''), 'release.key'), comment: 'Operos 0.1.7' },
    ...{ log: join(folder(), 'log'), sourceDateEpoch },
  });

const verify = (): Promise<void> =>
  run('minisign', '-V', '-p', at('release.pub'), '-m', at('manifest'));

beforeAll(async () => {
  mkdirSync(at(''), { recursive: true });
  const { sets, platform } = await toolPackages(folder(), ['minisign']);
  const common = { set: sets.get('tools')!, below: [], lowers: [], platform, sourceDateEpoch };
  const steps = [packageStep({ name: 'image-tools', ...common })];
  const resultOf = await runSteps(
    steps,
    new ResultStore(join(folder(), 'steps')),
    new RecordingProgress(),
  );
  tools = new RootedTools(resultOf('image-tools'));
  await run('minisign', '-G', '-W', '-s', at('release.key'), '-p', at('release.pub'));
  writeFileSync(at('manifest'), `${'a'.repeat(64)}  base.sqfs\n`);
  await sign();
});

test('the public key verifies the manifest', async () => {
  await expect(verify()).resolves.toBeUndefined();
});

test('signing again gives the same bytes', async () => {
  const before = readFileSync(at('manifest.minisig'), 'utf8');
  await sign();
  expect(readFileSync(at('manifest.minisig'), 'utf8')).toBe(before);
});

test('the key does not stay beside the images', () => {
  expect(() => readFileSync(at('.signing-key'))).toThrow('ENOENT');
});

test('a changed manifest is refused', async () => {
  const manifest = readFileSync(at('manifest'), 'utf8');
  writeFileSync(at('manifest'), manifest.replace('a', 'b'));
  await expect(verify()).rejects.toThrow('ended with 1');
});
