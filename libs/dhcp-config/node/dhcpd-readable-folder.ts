import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';

const LOADED_PROFILES = '/sys/kernel/security/apparmor/profiles';

/** Whether AppArmor's profile for dhcpd is loaded; it lets dhcpd read /etc/dhcp and hardly anything else. */
export function isDhcpdConfined(): boolean {
  if (!existsSync(LOADED_PROFILES)) return false;
  return readFileSync(LOADED_PROFILES, 'utf8').includes('/usr/sbin/dhcpd ');
}

/** A folder for files that dhcpd is to read: /etc/dhcp where AppArmor confines it, else that for temporary files. */
export function dhcpdReadableFolder(): string {
  return isDhcpdConfined() ? '/etc/dhcp' : tmpdir();
}
