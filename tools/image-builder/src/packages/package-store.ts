import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageFile } from '../../platforms/platform.ts';
import { fileDigest } from '../files/file-digest.ts';
import { download } from './download.ts';
import type { LockedPackage } from './package-lock.ts';

const AT_ONCE = 6;

/** The package files below cache/packages; each is checked against its digest before it is used. */
export class PackageStore {
  private readonly checked = new Set<string>();
  private readonly folder: string;
  private readonly isOffline: boolean;

  constructor(folder: string, isOffline: boolean) {
    this.folder = folder;
    this.isOffline = isOffline;
    mkdirSync(folder, { recursive: true });
  }

  /** The files of these packages, fetched where they are not there yet. */
  async filesOf(packages: readonly LockedPackage[]): Promise<readonly PackageFile[]> {
    const waiting = [...packages];
    const worker = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
        await this.provide(next);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return packages.map((locked) => ({ locked, path: this.pathOf(locked) }));
  }

  private async provide(locked: LockedPackage): Promise<void> {
    const path = this.pathOf(locked);
    if (this.checked.has(locked.sha256)) return;
    if (!existsSync(path)) await this.fetch(locked, path);
    const found = await fileDigest(path);
    if (found !== locked.sha256)
      throw new Error(
        `Expected ${path} to have the SHA-256 ${locked.sha256} of its lock, got ${found}. ` +
          'Remove the file to fetch it again; if it comes back, do not trust where it comes from.',
      );
    this.checked.add(locked.sha256);
  }

  private async fetch(locked: LockedPackage, path: string): Promise<void> {
    if (this.isOffline)
      throw new Error(`Expected ${path}: --offline uses only what "npm run cache" has fetched`);
    const bytes = await download(locked.url, locked.bytes);
    const part = `${path}.part`;
    writeFileSync(part, bytes);
    const found = await fileDigest(part);
    if (found !== locked.sha256) {
      rmSync(part);
      throw new Error(
        `Expected the SHA-256 ${locked.sha256} from ${locked.url}, got ${found}. ` +
          'What is served there is not what was locked; nothing of it was kept.',
      );
    }
    renameSync(part, path);
  }

  private pathOf({ url }: LockedPackage): string {
    return join(this.folder, decodeURIComponent(url.slice(url.lastIndexOf('/') + 1)));
  }
}
