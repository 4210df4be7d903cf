import { pin } from '../../src/versions/read-versions.ts';
import type { PlatformSettings } from '../find-platform.ts';
import type { Platform } from '../platform.ts';
import { ArchPlatform } from './arch-platform.ts';

/** Arch Linux as it was on the day that `versions` names: its archive keeps every day. */
export function createPlatform({ versions }: PlatformSettings): Platform {
  const day = pin(versions, 'ARCH_DAY');
  const archive = `${pin(versions, 'ARCH_ARCHIVE')}/${day}`;
  const repositories = ['core', 'extra'].map((name) => ({
    name,
    server: `${archive}/${name}/os/x86_64`,
  }));
  return new ArchPlatform(repositories, day.replaceAll('/', '-'));
}
