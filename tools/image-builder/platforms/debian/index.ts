import { pin } from '../../src/versions/read-versions.ts';
import type { PlatformSettings } from '../find-platform.ts';
import type { Platform } from '../platform.ts';
import { DebianPlatform } from './debian-platform.ts';

/** Debian, of the suite that `versions` names. */
export function createPlatform({ versions }: PlatformSettings): Platform {
  return new DebianPlatform(pin(versions, 'DEBIAN_SUITE'), pin(versions, 'DEBIAN_MIRROR'));
}
