import type { LockedPackage } from '../src/packages/package-lock.ts';
import { type Installation, type PackageWish, Platform } from '../platforms/platform.ts';

/** A platform whose packages stand on a shelf; nothing depends on anything. */
export class ShelfPlatform extends Platform {
  readonly name = 'shelf';
  readonly inputs = {};
  readonly origin = { purlType: 'generic', distribution: 'shelf' };
  sources: readonly string[] = ['shelf'];
  readonly asked: string[] = [];
  private readonly shelf: ReadonlyMap<string, LockedPackage>;

  constructor(packages: readonly LockedPackage[]) {
    super();
    this.shelf = new Map(packages.map((each) => [each.name, each]));
  }

  resolve({ names }: PackageWish): Promise<readonly LockedPackage[]> {
    this.asked.push(names.join(' '));
    return Promise.resolve(names.flatMap((name) => this.shelf.get(name) ?? []));
  }

  install(_installation: Installation): Promise<void> {
    return Promise.reject(new Error('A shelf installs nothing'));
  }
}
