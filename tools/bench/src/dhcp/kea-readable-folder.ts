import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';

const PROFILES = '/sys/kernel/security/apparmor/profiles';

/** A folder for files that Kea is to read: AppArmor, where it runs, allows /etc/kea only. */
export function keaReadableFolder(): string {
  const isConfined = existsSync(PROFILES) && readFileSync(PROFILES, 'utf8').includes('kea-dhcp4');
  return isConfined ? '/etc/kea' : tmpdir();
}
