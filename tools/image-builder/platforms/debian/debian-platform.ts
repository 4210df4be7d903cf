import { fileURLToPath } from 'node:url';
import { treeDigest } from '../../src/files/tree-digest.ts';
import type { LockedPackage } from '../../src/packages/package-lock.ts';
import { type Installation, type PackageWish, Platform } from '../platform.ts';
import { bootstrapRoot } from './bootstrap-root.ts';
import { installOnLayers } from './install-on-layers.ts';
import { makeLocalRepository } from './local-repository.ts';
import { resolvePackages } from './resolve-packages.ts';

/** Debian packages, resolved by apt and installed by mmdebstrap and apt. */
export class DebianPlatform extends Platform {
  readonly name = 'debian';
  readonly sources: readonly string[];
  readonly inputs: Readonly<Record<string, string>>;

  readonly origin: { readonly purlType: string; readonly distribution: string };
  private readonly suite: string;

  constructor(suite: string, mirror: string) {
    super();
    this.suite = suite;
    this.origin = { purlType: 'deb/debian', distribution: suite };
    const signedBy = '[signed-by=/usr/share/keyrings/debian-archive-keyring.gpg]';
    this.sources = [
      `deb ${signedBy} ${mirror}/debian ${suite} main non-free-firmware`,
      `deb ${signedBy} ${mirror}/debian-security ${suite}-security main non-free-firmware`,
    ];
    const here = fileURLToPath(new URL('.', import.meta.url));
    this.inputs = { platform: treeDigest(here, isCode) };
  }

  resolve(wish: PackageWish): Promise<readonly LockedPackage[]> {
    return resolvePackages(wish, this.sources);
  }

  async install(installation: Installation): Promise<void> {
    const repository = await makeLocalRepository(installation, this.suite);
    if (installation.lowers.length === 0)
      await bootstrapRoot(installation, repository, this.sources);
    else await installOnLayers(installation, repository);
  }
}

/** Tests and lists of other roots do not decide what is in a layer. */
function isCode(name: string): boolean {
  return !/\.(?:spec\.ts|packages|lock|md)$/.test(name);
}
