import { cleanText } from './clean-text.ts';
import { detectHypervisor } from './detect-hypervisor.ts';
import { firmwareText } from './firmware-text.ts';
import type { FirmwareInfo, SystemInfo } from './hardware-report.ts';
import { fieldOf, type LshwNode } from './lshw-node.ts';
import { readIdentifiers } from './read-identifiers.ts';

/** The machine and its firmware, from lshw's system node and the board (`core`) below it. */
export function systemFromLshw(system: LshwNode): SystemInfo {
  const core = system.children.find((node) => node.id === 'core');
  const firmware = firmwareFrom(core?.children.find((node) => node.id === 'firmware'));
  const vendor = firmwareText(fieldOf(system, 'vendor'));
  const product = firmwareText(fieldOf(system, 'product'));
  const cpu = core?.children.find((node) => node.deviceClass === 'processor');
  const hints = {
    names: [vendor, product, firmware.vendor, cleanText(cpu && fieldOf(cpu, 'product'))],
    cpuFlag: cpu?.capabilities.has('hypervisor') ?? false,
  };
  return {
    vendor,
    product,
    version: firmwareText(fieldOf(system, 'version')),
    ...readIdentifiers({
      serial: fieldOf(system, 'serial'),
      uuid: system.settings.get('uuid'),
      boardSerial: core && fieldOf(core, 'serial'),
      chassisSerial: undefined, // lshw does not print it
    }),
    boardVendor: core ? firmwareText(fieldOf(core, 'vendor')) : null,
    boardProduct: core ? firmwareText(fieldOf(core, 'product')) : null,
    firmware,
    hypervisor: detectHypervisor(hints),
  };
}

function firmwareFrom(node: LshwNode | undefined): FirmwareInfo {
  if (!node) return { kind: null, vendor: null, version: null, date: null };
  return {
    kind: kindOf(node.capabilities),
    vendor: firmwareText(fieldOf(node, 'vendor')),
    version: firmwareText(fieldOf(node, 'version')),
    date: cleanText(fieldOf(node, 'date')),
  };
}

/** Without the `uefi` capability it was certainly BIOS; with it, lshw does not say which of the two started. */
function kindOf(capabilities: ReadonlySet<string>): FirmwareInfo['kind'] {
  return capabilities.size > 0 && !capabilities.has('uefi') ? 'bios' : null;
}
