// Addresses, names and sizes.
export { type Bytes, parseBytes } from './bytes.ts';
export { type DiskPath, isDiskSlot, parseDiskPath } from './disk-path.ts';
export { type DisplayText, parseDisplayText } from './display-text.ts';
export { type InterfaceName, parseInterfaceName } from './interface-name.ts';
export {
  compareIpv4,
  type Ipv4Address,
  ipv4FromNumber,
  ipv4Plus,
  ipv4ToNumber,
  parseIpv4Address,
} from './ipv4-address.ts';
export {
  broadcastAddress,
  type Ipv4Network,
  netmask,
  networkAddress,
  networkContains,
  networkOf,
  networkSize,
  networksOverlap,
  parseIpv4Network,
  prefixLength,
} from './ipv4-network.ts';
export { isLocallyAdministered, type MacAddress, parseMacAddress } from './mac-address.ts';
export { type MachineUuid, parseMachineUuid } from './machine-uuid.ts';
export { type DnsName, type NodeName, parseDnsName, parseNodeName } from './node-name.ts';
export { parseSshPublicKey, type SshPublicKey } from './ssh-public-key.ts';
export { parseTimestamp, type Timestamp, timestampMillis } from './timestamp.ts';

// What is wrong with something.
export { isUsable, type Issue } from './issue.ts';
export { type IssueCode } from './settings/issue-code.ts';
export { type SettingsIssueCode, settingsIssueCodes } from './settings/issue-codes.ts';

// The settings of a cluster.
export { type AddressRange } from './settings/address-range.ts';
export { checkClusterSettings } from './settings/check-cluster-settings.ts';
export {
  type AccessSettings,
  type ClusterIdentity,
  type ClusterSettings,
  type ControllerSettings,
  type EnrolmentSettings,
  type KubernetesSettings,
  type WorkerSettings,
} from './settings/cluster-settings.ts';
export {
  type AllowListPolicy,
  type EnrolmentPolicy,
  type JoinTokenPolicy,
  type ManualPolicy,
  type OpenWindowPolicy,
} from './settings/enrolment-policy.ts';
export { parseClusterSettings, type ParsedSettings } from './settings/parse-cluster-settings.ts';
export { printSettings } from './settings/print-settings.ts';
export { type PrivateNetwork } from './settings/private-network.ts';
export {
  type PublicDhcp,
  type PublicDisabled,
  type PublicNetwork,
  type PublicStatic,
} from './settings/public-network.ts';
export {
  readSettingsDocument,
  readSettingsText,
  type SettingsText,
} from './settings/read-settings-text.ts';
export { clusterSettingsSchema } from './settings/settings-schema.ts';

// What follows from settings.
export {
  certificateNames,
  type CertificateNames,
  kubernetesServiceNames,
} from './settings/derive/certificate-names.ts';
export {
  controllerDefaultRoute,
  controllerResolvers,
  type DefaultRoute,
  translatesAddresses,
} from './settings/derive/controller-network.ts';
export { dynamicRange } from './settings/derive/dynamic-range.ts';
export {
  freeAddresses,
  nextFreeAddress,
  staticAddressCount,
} from './settings/derive/free-addresses.ts';
export { movePrivateNetwork } from './settings/derive/move-private-network.ts';
export { POD_BLOCK_PREFIX, podNetworkCapacity } from './settings/derive/pod-network-capacity.ts';
export { apiServiceAddress, dnsServiceAddress } from './settings/derive/service-addresses.ts';
export {
  nodeNetmask,
  resolvers,
  timeServers,
  workerGateway,
} from './settings/derive/worker-network.ts';

// A server’s way.
export { type Boot } from './boot.ts';
export { isOfBoot } from './boot-after.ts';
export { type BootStage, type BootStageId, bootStages } from './boot-stage.ts';
export {
  type BootTrouble,
  type BootTroubleCode,
  isBootTroubleCode,
  tellBootTrouble,
} from './boot-trouble.ts';
export { nodePhase } from './derive-node-phase.ts';
export { findBootStage, isBootStageId } from './find-boot-stage.ts';
export { isLost, lastContact } from './last-contact.ts';
export { type NodePhase, nodePhases } from './node-phase.ts';
export { type NodeSightings } from './node-sightings.ts';
export { nodeStage } from './node-stage.ts';
export { recordSighting, recordTrouble } from './record-sighting.ts';
export { type Sighting } from './sighting.ts';
export { whyStuck, type WhyStuck } from './why-stuck.ts';
