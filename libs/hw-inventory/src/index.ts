export { canonicalReport } from './canonical-report.ts';
export { compareIdentities, type IdentityComparison } from './compare-identities.ts';
export { diffReports } from './diff-reports.ts';
export { evidenceKey } from './evidence-key.ts';
export { findCollisions, type IdentityCollision } from './find-collisions.ts';
export { formatBytes } from './format-bytes.ts';
export type {
  CpuInfo,
  DiskContent,
  DiskInfo,
  FirmwareInfo,
  HardwareReport,
  InterfaceInfo,
  LldpNeighbour,
  MemoryInfo,
  MemoryModule,
  SystemInfo,
} from './hardware-report.ts';
export { type DiskIdentity, identifyDisk } from './identify-disk.ts';
export { identifyMachine } from './identify-machine.ts';
export {
  type EvidenceKind,
  evidenceKinds,
  type IdentityEvidence,
  type MachineIdentity,
} from './machine-identity.ts';
export { type HardwareReportOutcome, parseHardwareReport } from './parse-hardware-report.ts';
export { type LldpOutcome, parseLldp } from './parse-lldp.ts';
export { parseLsblk, type LsblkOutcome } from './parse-lsblk.ts';
export { type DmiTexts, parseSmbios, type Smbios } from './parse-smbios.ts';
export { parseLshw, type LshwHardware, type LshwOutcome } from './parse-lshw.ts';
export { isPlaceholder, isPlaceholderSerial } from './placeholder.ts';
export type { ReportChange } from './report-change.ts';
export { reportFromLshw } from './report-from-lshw.ts';
