import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runLogged } from '../chroot/run-logged.ts';
import { treeDigest } from '../files/tree-digest.ts';
import type { Step } from '../steps/step.ts';
import { copyTree } from '../tree/set-up-layer.ts';
import type { BuildFacts } from './build-facts.ts';
import { demand } from './demand.ts';
import { packageStep } from './package-step.ts';

/** The kernel, and the initramfs that installer, controller and workers share. */
export function bootSteps(facts: BuildFacts): readonly Step[] {
  return [kernelStep(), initramfsPackages(facts), initramfsStep(facts)];
}

function kernelStep(): Step {
  return {
    name: 'kernel',
    needs: ['tree:base'],
    inputs: {},
    run: ({ output, resultOf }) => {
      copyFileSync(kernelFile(resultOf('tree:base')), join(output, 'vmlinuz'));
      return Promise.resolve();
    },
  };
}

/** Debian installs the kernel into /boot, Arch Linux beside its modules. */
function kernelFile(root: string): string {
  const folders = ['boot', join('usr/lib/modules', kernelRelease(root))];
  const found = folders.flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder))
          .filter((name) => name.startsWith('vmlinuz'))
          .map((name) => join(root, folder, name))
      : [],
  );
  const [file, another] = found;
  if (file === undefined || another !== undefined)
    throw new Error(`Expected exactly one kernel, which all systems share, got ${found.length}`);
  return file;
}

function initramfsPackages(facts: BuildFacts): Step {
  return packageStep({
    name: 'packages:initramfs',
    set: demand(facts.sets, 'initramfs'),
    below: [demand(facts.sets, 'base')],
    lowers: ['tree:base'],
    platform: facts.platform,
    sourceDateEpoch: facts.sourceDateEpoch,
  });
}

/** Runs iso/boot/initramfs/make-initramfs on a copy of the base layer with the packages it asks for. */
function initramfsStep(facts: BuildFacts): Step {
  const { isDevelopment, initramfs, sourceDateEpoch, verificationKey } = facts;
  return {
    name: 'initramfs',
    needs: ['tree:base', 'packages:initramfs'],
    inputs: {
      'iso/boot/initramfs': treeDigest(initramfs, (name) => !/\.(?:spec\.ts|md|lock)$/.test(name)),
      development: String(isDevelopment),
      verificationKey: verificationKey ?? 'none',
      sourceDateEpoch,
    },
    run: async ({ output, log, resultOf }) => {
      // The generator leaves files in the tree it works on, so it gets one that is thrown away.
      const scratch = join(dirname(output), 'scratch');
      const root = join(scratch, 'root');
      mkdirSync(root, { recursive: true });
      await copyTree(resultOf('tree:base'), root, log);
      await copyTree(resultOf('packages:initramfs'), root, log);
      await runLogged(
        'unshare',
        [
          ...['--mount', '--net', '--propagation', 'private', join(initramfs, 'make-initramfs')],
          ...[root, kernelRelease(root), join(output, 'initramfs.img')],
          ...(isDevelopment ? ['--development'] : []),
          ...keyArguments(scratch, verificationKey),
        ],
        { log, env: { SOURCE_DATE_EPOCH: sourceDateEpoch } },
      );
      rmSync(scratch, { recursive: true });
    },
  };
}

function keyArguments(scratch: string, key: string | undefined): readonly string[] {
  if (key === undefined) return [];
  const file = join(scratch, 'release.pub');
  writeFileSync(file, key);
  return ['--key', file];
}

function kernelRelease(root: string): string {
  const [release, another] = readdirSync(join(root, 'usr/lib/modules'));
  if (release === undefined || another !== undefined)
    throw new Error('Expected the modules of exactly one kernel in the base layer');
  return release;
}
