export { checkWithDhcpd, type DhcpdCheckOptions } from './check-with-dhcpd.ts';
export { DhcpdError, type DhcpdErrorCode } from './dhcpd-error.ts';
export { dhcpdReadableFolder, isDhcpdConfined } from './dhcpd-readable-folder.ts';
export { OmapiClient, type OmapiKey } from './omapi/omapi-client.ts';
export { type OmapiAddress } from './omapi/omapi-connection.ts';
export { type OmapiHost } from './omapi/omapi-host.ts';
