/** What a controller does for its cluster: units, and what they are called on the screen. */
export const controllerServices: readonly ControllerService[] = [
  { unit: 'teamster.service', name: 'teamster' },
  { unit: 'operos-web.service', name: 'web' },
  { unit: 'isc-dhcp-server.service', name: 'dhcp' },
  { unit: 'tftpd-hpa.service', name: 'tftp' },
  { unit: 'operos-boot-server.service', name: 'boot files' },
  { unit: 'systemd-resolved.service', name: 'dns' },
  { unit: 'chrony.service', name: 'time' },
  { unit: 'nftables.service', name: 'firewall' },
  { unit: 'ssh.service', name: 'ssh', mayBeOff: true }, // only with keys
];

/** One service of a controller. */
export interface ControllerService {
  readonly unit: string;
  readonly name: string;
  /** Whether it is right that it does not run. */
  readonly mayBeOff?: boolean;
}
