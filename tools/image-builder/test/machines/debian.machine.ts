import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '@operos/host';
import { beforeAll, describe, expect, test } from 'vitest';
import { fileDigest } from '../../src/files/file-digest.ts';
import { layerSteps } from '../../src/plan/layer-steps.ts';
import { packageStep } from '../../src/plan/package-step.ts';
import type { BuildFacts } from '../../src/plan/build-facts.ts';
import { ResultStore } from '../../src/steps/result-store.ts';
import { type Results, runSteps } from '../../src/steps/run-steps.ts';
import { leftBehind } from '../../src/tree/left-behind.ts';
import { RecordingProgress } from '../../testing/recording-progress.ts';
import { folderForAll } from '../../testing/temporary-folder.ts';
import {
  miniatureFacts,
  miniatureLayers,
  miniaturePackages,
  miniatureSource,
  places,
} from './miniature.ts';

const folder = folderForAll();
const testKey = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIMiniature operos-testkey\n';
let packages: Awaited<ReturnType<typeof miniaturePackages>>;
let iso = '';

interface Built {
  readonly resultOf: Results;
  readonly lines: readonly string[];
}

async function build(facts: BuildFacts, cache: string): Promise<Built> {
  const tools = packageStep({
    ...{ name: 'image-tools', set: packages.sets.get('tools')!, below: [], lowers: [] },
    ...{ platform: facts.platform, sourceDateEpoch: facts.sourceDateEpoch },
  });
  const steps = [tools, ...miniatureLayers.flatMap((name) => layerSteps(name, facts))];
  const progress = new RecordingProgress();
  const resultOf = await runSteps(steps, new ResultStore(join(folder(), cache)), progress);
  return { resultOf, lines: progress.lines };
}

const squashOf = ({ resultOf }: Built, name: string): string =>
  join(resultOf(`squash:${name}`), `${name}.sqfs`);

let first: Built;

beforeAll(async () => {
  iso = miniatureSource(join(folder(), 'iso'));
  const scratch = join(folder(), 'scratch');
  mkdirSync(scratch);
  packages = await miniaturePackages(iso, scratch);
  first = await build(await miniatureFacts(iso, packages), 'first');
});

test('each layer holds only what it adds, and a deleted file stays deleted', async () => {
  const list = async (name: string): Promise<string> => {
    const { stdout } = await runProgram('find', [
      ...[first.resultOf(`tree:${name}`), '-printf', '%y %P\n'],
    ]);
    return stdout;
  };
  const [base, node, worker] = await Promise.all(miniatureLayers.map(list));
  expect(base).toMatch(/^f usr\/sbin\/adduser$/m);
  expect(node).toMatch(/^f usr\/sbin\/sshd$/m);
  expect(node).not.toMatch(/usr\/sbin\/adduser$/m);
  expect(node).toMatch(/^c etc\/motd$/m);
  expect(worker!.split('\n').filter((line) => line.startsWith('f '))).toEqual([
    'f etc/operos-worker',
    'f usr/lib/os-release',
  ]);
});

test('nothing tells where it was built', async () => {
  const { exitCode, stdout } = await runProgram('grep', [
    ...['-rlsF', '-e', folder(), '-e', places.root],
    ...miniatureLayers.map((name) => first.resultOf(`tree:${name}`)),
  ]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
});

test('setup knows its layer', () => {
  expect(readFileSync(join(first.resultOf('tree:node'), 'etc/operos-layer'), 'utf8')).toBe(
    'node\n',
  );
});

test('nothing that must not be in an image is in a layer', () => {
  for (const name of miniatureLayers)
    expect({ name, found: leftBehind(first.resultOf(`tree:${name}`), false) }).toEqual({
      name,
      found: [],
    });
});

test('a second build elsewhere gives the same bytes', async () => {
  // The tools are no part of what is compared.
  mkdirSync(join(folder(), 'second'));
  symlinkSync(join(folder(), 'first/image-tools'), join(folder(), 'second/image-tools'));
  const second = await build(await miniatureFacts(iso, packages), 'second');
  for (const name of miniatureLayers)
    expect({ name, digest: await fileDigest(squashOf(second, name)) }).toEqual({
      name,
      digest: await fileDigest(squashOf(first, name)),
    });
});

test('a changed file rebuilds its layer and what is on it, without installing its packages again', async () => {
  writeFileSync(join(iso, 'node/rootfs/usr/lib/operos/hello'), 'hello again\n');
  const { lines } = await build(await miniatureFacts(iso, packages), 'first');
  expect(lines.filter((line) => line.endsWith(' kept'))).toEqual([
    'image-tools kept',
    ...['packages:base kept', 'tree:base kept', 'squash:base kept', 'packages:node kept'],
  ]);
  expect(lines).toContain('tree:node because of rootfs');
});

describe('a development build', () => {
  test('lets the test key in on every system, and a release build no key at all', async () => {
    const development = await build(await miniatureFacts(iso, packages, testKey), 'first');
    const keyFile = join(development.resultOf('tree:worker'), 'usr/lib/operos/ssh/authorized_keys');
    expect(readFileSync(keyFile, 'utf8')).toBe(testKey);
    // The folder it lies in is still nobody else's.
    expect(statSync(join(development.resultOf('tree:worker'), 'root')).mode & 0o777).toBe(0o700);
    const { exitCode } = await runProgram('grep', [
      ...['-rqs', '-e', 'operos-testkey', '-e', 'AAAAIMiniature'],
      ...miniatureLayers.map((name) => first.resultOf(`tree:${name}`)),
    ]);
    expect(exitCode).toBe(1);
  });
});
