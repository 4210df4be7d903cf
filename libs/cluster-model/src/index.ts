export { type BootStage, type BootStageId, bootStages } from './boot-stage.ts';
export { type Bytes, parseBytes } from './bytes.ts';
export { nodePhase } from './derive-node-phase.ts';
export { findBootStage, isBootStageId } from './find-boot-stage.ts';
export { isUsable, type Issue } from './issue.ts';
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
export { isLost, lastContact } from './last-contact.ts';
export { isLocallyAdministered, type MacAddress, parseMacAddress } from './mac-address.ts';
export { type DnsName, type NodeName, parseDnsName, parseNodeName } from './node-name.ts';
export { type NodePhase, nodePhases } from './node-phase.ts';
export { type NodeSightings } from './node-sightings.ts';
export { nodeStage } from './node-stage.ts';
export { recordSighting } from './record-sighting.ts';
export { type Sighting } from './sighting.ts';
export { whyStuck, type WhyStuck } from './why-stuck.ts';
