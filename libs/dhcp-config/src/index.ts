export { type BootFileName, parseBootFileName } from './boot-file-name.ts';
export { type BootUrl, bootUrlHost, parseBootUrl } from './boot-url.ts';
export { CaptureReader } from './capture/capture-reader.ts';
export { type DhcpFrame, readDhcpFrame } from './capture/dhcp-frame.ts';
export { canonicalDhcpModel } from './canonical-dhcp-model.ts';
export { type DhcpIssueCode, dhcpIssueCodes } from './check/dhcp-issue-code.ts';
export { checkDhcpConfig } from './check-dhcp-config.ts';
export {
  architectureCodes,
  type HttpArchitecture,
  httpArchitectures,
  type TftpArchitecture,
  tftpArchitectures,
} from './client-architecture.ts';
export type {
  BootSettings,
  DhcpHost,
  DhcpModel,
  LeaseSeconds,
  OmapiSettings,
  TftpBoot,
} from './dhcp-model.ts';
export { type Lease, type LeaseState, type LeaseTime } from './leases/lease.ts';
export { type DhcpMessageKind, type DhcpSighting, type DhcpTrouble } from './log/dhcp-sighting.ts';
export { type OmapiSecret, omapiSecretBytes, parseOmapiSecret } from './omapi-secret.ts';
export { decodeDhcpPacket } from './packet/decode-dhcp-packet.ts';
export { dhcpMessageType, dhcpOption } from './packet/dhcp-option.ts';
export { type DhcpPacket } from './packet/dhcp-packet.ts';
export { encodeDhcpPacket } from './packet/encode-dhcp-packet.ts';
export { type ParsedDhcpdConf, parseDhcpdConf } from './parse-dhcpd-conf.ts';
export { parseDhcpdDefaults } from './parse-dhcpd-defaults.ts';
export { parseDhcpdLog } from './parse-dhcpd-log.ts';
export { type JournalHost, parseJournalHosts } from './parse-journal-hosts.ts';
export { parseLeases } from './parse-leases.ts';
export { dhcpProbe, dhcpProbeMac } from './probe/dhcp-probe.ts';
export { type ServerReply, serverReplyOf } from './probe/server-reply.ts';
export { quoteConfString } from './quote-conf-string.ts';
export { renderDhcpdConf } from './render-dhcpd-conf.ts';
export { renderDhcpdDefaults } from './render-dhcpd-defaults.ts';
export { dhcpdReceiveBuffer, renderDhcpdSysctl } from './render-dhcpd-sysctl.ts';
