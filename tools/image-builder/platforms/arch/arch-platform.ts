import { fileURLToPath } from 'node:url';
import { treeDigest } from '../../src/files/tree-digest.ts';
import type { LockedPackage } from '../../src/packages/package-lock.ts';
import { type Installation, type PackageWish, Platform } from '../platform.ts';
import { installPackages } from './install-packages.ts';
import type { PacmanRepository } from './pacman-configuration.ts';
import { resolvePackages } from './resolve-packages.ts';

/** Arch Linux packages, resolved by pacman and installed by pacstrap. */
export class ArchPlatform extends Platform {
  readonly name = 'arch';
  readonly inputs: Readonly<Record<string, string>>;
  readonly origin: { readonly purlType: string; readonly distribution: string };
  readonly sources: readonly string[];
  private readonly repositories: readonly PacmanRepository[];

  constructor(repositories: readonly PacmanRepository[], day: string) {
    super();
    this.repositories = repositories;
    this.sources = repositories.map(({ name, server }) => `${name} ${server}`);
    this.origin = { purlType: 'alpm/arch', distribution: `arch-${day}` };
    const here = fileURLToPath(new URL('.', import.meta.url));
    this.inputs = { platform: treeDigest(here, (name) => !/\.(?:spec\.ts|md)$/.test(name)) };
  }

  resolve(wish: PackageWish): Promise<readonly LockedPackage[]> {
    return resolvePackages(wish, this.repositories);
  }

  install(installation: Installation): Promise<void> {
    return installPackages(installation);
  }
}
