/** A program whose output helps to find out what is wrong. */
export interface DiagProgram {
  /** What its output is called in the bundle. */
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
}

/** What is asked of the controller itself. None of it changes anything. */
export const diagPrograms: readonly DiagProgram[] = [
  { name: 'uname', program: 'uname', args: ['-a'] },
  { name: 'uptime', program: 'uptime', args: [] },
  { name: 'kernel-log', program: 'dmesg', args: ['--time-format', 'iso'] },
  { name: 'units', program: 'systemctl', args: ['list-units', '--all', '--no-pager', '--plain'] },
  { name: 'failed-units', program: 'systemctl', args: ['--failed', '--no-pager', '--plain'] },
  { name: 'boot-times', program: 'systemd-analyze', args: ['blame', '--no-pager'] },
  {
    name: 'journal',
    program: 'journalctl',
    args: ['-b', '--no-pager', '-n', '20000', '-o', 'short-iso'],
  },
  {
    name: 'journal-before',
    program: 'journalctl',
    args: ['-b', '-1', '--no-pager', '-n', '2000', '-o', 'short-iso'],
  },
  { name: 'ip-address', program: 'ip', args: ['-details', 'address'] },
  { name: 'ip-route', program: 'ip', args: ['route', 'show', 'table', 'all'] },
  { name: 'ip-neighbours', program: 'ip', args: ['neighbour'] },
  { name: 'interface-counters', program: 'ip', args: ['-statistics', 'link'] },
  { name: 'sockets', program: 'ss', args: ['-tulpn'] },
  { name: 'firewall', program: 'nft', args: ['list', 'ruleset'] },
  { name: 'resolver', program: 'resolvectl', args: ['status', '--no-pager'] },
  { name: 'time', program: 'chronyc', args: ['-n', 'sources', '-v'] },
  { name: 'disks', program: 'lsblk', args: ['-O', '--json'] },
  { name: 'file-systems', program: 'df', args: ['-hT'] },
  { name: 'mounts', program: 'findmnt', args: ['--real'] },
  { name: 'mirrors', program: 'cat', args: ['/proc/mdstat'] },
  { name: 'memory', program: 'free', args: ['-m'] },
  {
    name: 'processes',
    program: 'ps',
    args: ['-eo', 'pid,ppid,user,etimes,rss,stat,comm', '--sort', '-rss'],
  },
  { name: 'hardware', program: 'lshw', args: ['-json', '-quiet'] },
  { name: 'pci', program: 'lspci', args: ['-nn'] },
  {
    name: 'metrics',
    program: 'curl',
    args: ['-fsS', '--max-time', '5', 'http://127.0.0.1:9464/metrics'],
  },
];

/** Files of a controller that help; secrets in them are taken out, files that are secrets are not here at all. */
export const diagFiles: readonly string[] = [
  '/etc/os-release',
  '/proc/cmdline',
  '/var/lib/operos/install/record.json',
  '/var/lib/operos/install/install.log',
  '/var/lib/operos/settings/cluster-settings.yaml',
  '/run/operos/medium/operos/images.json',
  '/etc/dhcp/dhcpd.conf',
  '/var/lib/dhcp/dhcpd.leases',
  '/etc/operos/boot-server.conf',
  '/etc/operos/web.conf',
  '/etc/nftables.conf',
  '/etc/chrony/chrony.conf',
  '/etc/hosts',
  '/etc/hostname',
  '/var/log/operos/dhcpd.log',
  '/var/log/operos/tftpd.log',
  '/var/log/operos/boot-access.log',
  '/var/log/operos/web-error.log',
];

/** Files whose whole content is a secret: they are read so that their value can be taken out wherever it lies. */
export const secretFiles: readonly string[] = [
  '/var/lib/operos/teamster/omapi.key',
  '/var/lib/operos/teamster/recovery-key',
  '/var/lib/operos/teamster/local-credential',
  '/var/lib/operos/teamster/admin-password',
];
