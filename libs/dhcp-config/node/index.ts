export { checkWithDhcpd, type DhcpdCheckOptions } from './check-with-dhcpd.ts';
export { DhcpdError, type DhcpdErrorCode } from './dhcpd-error.ts';
export { dhcpdReadableFolder, isDhcpdConfined } from './dhcpd-readable-folder.ts';
