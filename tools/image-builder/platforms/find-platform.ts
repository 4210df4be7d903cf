import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Versions } from '../src/versions/read-versions.ts';
import type { Platform } from './platform.ts';

/** What a platform is made from. */
export interface PlatformSettings {
  readonly versions: Versions;
}

interface PlatformFolder {
  readonly createPlatform: (settings: PlatformSettings) => Platform;
}

/** The platforms there are: one folder each. */
export function platformNames(): readonly string[] {
  const here = fileURLToPath(new URL('.', import.meta.url));
  return readdirSync(here, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Loads the platform of that name; undefined if there is no such folder. */
export async function findPlatform(
  name: string,
  settings: PlatformSettings,
): Promise<Platform | undefined> {
  if (!platformNames().includes(name)) return undefined;
  const folder = (await import(`./${name}/index.ts`)) as PlatformFolder;
  return folder.createPlatform(settings);
}
