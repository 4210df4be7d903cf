import { cleanText } from './clean-text.ts';
import { detectHypervisor } from './detect-hypervisor.ts';
import { firmwareText } from './firmware-text.ts';
import type { FirmwareInfo, SystemInfo } from './hardware-report.ts';
import type { DmiTexts } from './parse-smbios.ts';
import { readIdentifiers } from './read-identifiers.ts';

/** What is known of a running machine beside the texts of its firmware. */
export interface RunningSystem {
  readonly firmwareKind: FirmwareInfo['kind'];
  /** Whether the processor shows the `hypervisor` flag. */
  readonly hypervisorFlag: boolean;
  /** The processor's name, which QEMU puts its own into. */
  readonly cpuModel: string | null;
  /** /sys/hypervisor/type, where there is one. */
  readonly hypervisorType: string | null;
}

/** The system of a report from SMBIOS texts, with placeholders set to null. */
export function systemFromDmi(texts: DmiTexts, running: RunningSystem): SystemInfo {
  const vendor = firmwareText(texts.vendor);
  const product = firmwareText(texts.product);
  const biosVendor = firmwareText(texts.biosVendor);
  const hints = {
    names: [vendor, product, biosVendor, running.cpuModel],
    cpuFlag: running.hypervisorFlag,
  };
  return {
    vendor,
    product,
    version: firmwareText(texts.version),
    ...readIdentifiers(texts),
    boardVendor: firmwareText(texts.boardVendor),
    boardProduct: firmwareText(texts.boardProduct),
    firmware: {
      kind: running.firmwareKind,
      vendor: biosVendor,
      version: firmwareText(texts.biosVersion),
      date: cleanText(texts.biosDate),
    },
    hypervisor: cleanText(running.hypervisorType) ?? detectHypervisor(hints),
  };
}
