import type { Issue } from '@operos/cluster-model';
import { packagedFiles } from '@operos/pxe';
import type { BootImages } from './boot-images.ts';
import { controllerPaths } from './provisioning-facts.ts';
import type { ShelvedFile } from './shelved-file.ts';

/** A file that servers fetch, by where it lies on the controller. */
export interface WantedFile {
  readonly path: string;
  /** What is in it; undefined where nobody said. */
  readonly digest?: string;
}

/** The files of the images that every worker fetches, bottom layer first. */
export function workerFiles({ kernel, initramfs, layers }: BootImages): readonly WantedFile[] {
  return [
    ...[kernel, ...initramfs].map((path) => ({ path: `${controllerPaths.bootTree}/${path}` })),
    ...layers.map(({ name, digest }) => ({
      path: `${controllerPaths.layers}/${name}.sqfs`,
      digest,
    })),
  ];
}

/** Finds what is missing or wrong; `found` tells how a file is, undefined for one that is not there. */
export function checkImages(
  images: BootImages,
  found: (path: string) => ShelvedFile | undefined,
): Issue[] {
  return workerFiles(images).flatMap(({ path, digest }) => {
    const file = found(path);
    if (file === undefined) return missing(path, digest);
    return digest === undefined || file.digest === digest ? [] : wrong(path, digest, file.digest);
  });
}

/** Finds loaders and tools of the boot tree that this machine has no package of. */
export function checkLoaders(isThere: (path: string) => boolean): Issue[] {
  return packagedFiles
    .filter(({ path }) => !isThere(`${controllerPaths.bootTree}/${path}`))
    .map(({ path, package: from }) => ({
      path: `${controllerPaths.bootTree}/${path}`,
      severity: 'warning',
      code: 'boot-loader-missing',
      message: `Expected the loader ${path} in the boot tree, found none`,
      remedy: `Install the Debian package ${from} on the controller and restart Teamster.`,
    }));
}

function missing(path: string, digest: string | undefined): Issue[] {
  const whose = digest === undefined ? '' : ` with the digest sha256:${digest}`;
  return [
    {
      path,
      severity: 'error',
      code: 'boot-image-missing',
      message: `Expected ${path}${whose}, found none; no server can boot without it`,
      remedy: 'Put the files of the images in place again, or name other images in images.json.',
    },
  ];
}

function wrong(path: string, wanted: string, got: string): Issue[] {
  return [
    {
      path,
      severity: 'error',
      code: 'boot-image-wrong',
      message: `Expected ${path} to be sha256:${wanted}, got sha256:${got}; servers refuse it`,
      remedy: 'Put this layer in place again from the images that images.json describes.',
    },
  ];
}
