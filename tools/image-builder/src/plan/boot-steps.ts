import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { runLogged } from '../chroot/run-logged.ts';
import { demandUnchanged } from '../files/demand-unchanged.ts';
import { treeDigest } from '../files/tree-digest.ts';
import { earlyMicrocode } from '../microcode/early-microcode.ts';
import type { Step } from '../steps/step.ts';
import { copyTree } from '../tree/set-up-layer.ts';
import type { BuildFacts } from './build-facts.ts';
import { codeDigest } from './code-digest.ts';
import { demand } from './demand.ts';
import { packageStep } from './package-step.ts';

/** The kernel, and the initramfs that installer, controller and workers share. */
export function bootSteps(facts: BuildFacts): readonly Step[] {
  return [
    kernelStep(),
    onBase('initramfs', facts),
    ...(carriesMicrocode(facts) ? [onBase('microcode', facts)] : []),
    initramfsStep(facts),
  ];
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

/** Virtual machines ignore microcode, and what they fetch should be small. */
function carriesMicrocode({ isDevelopment }: BuildFacts): boolean {
  return !isDevelopment;
}

/** Packages that are installed beside the base layer and go into no layer. */
function onBase(set: 'initramfs' | 'microcode', facts: BuildFacts): Step {
  return packageStep({
    name: `packages:${set}`,
    set: demand(facts.sets, set),
    below: [demand(facts.sets, 'base')],
    lowers: ['tree:base'],
    platform: facts.platform,
    sourceDateEpoch: facts.sourceDateEpoch,
  });
}

/** Runs iso/boot/initramfs/make-initramfs on a copy of the base layer with the packages it asks for. */
function initramfsStep(facts: BuildFacts): Step {
  const { isDevelopment, initramfs, sourceDateEpoch, verificationKey } = facts;
  const source = initramfsDigest(initramfs);
  return {
    name: 'initramfs',
    needs: [
      ...['tree:base', 'packages:initramfs'],
      ...(carriesMicrocode(facts) ? ['packages:microcode'] : []),
    ],
    inputs: {
      'iso/boot/initramfs': source,
      development: String(isDevelopment),
      verificationKey: verificationKey ?? 'none',
      sourceDateEpoch,
      code: codeDigest('microcode'),
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
      demandUnchanged('iso/boot/initramfs', source, initramfsDigest(initramfs));
      if (carriesMicrocode(facts))
        prepend(earlyMicrocode(resultOf('packages:microcode')), join(output, 'initramfs.img'));
    },
  };
}

/** Tests and texts are no part of what is made. */
function initramfsDigest(folder: string): string {
  return treeDigest(folder, (name) => !/\.(?:spec\.ts|md|lock)$/.test(name));
}

function prepend(bytes: Uint8Array, file: string): void {
  writeFileSync(file, Buffer.concat([bytes, readFileSync(file)]));
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
