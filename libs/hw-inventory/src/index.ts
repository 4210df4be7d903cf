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
