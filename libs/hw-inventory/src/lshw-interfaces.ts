import { type MacAddress, parseMacAddress } from '@operos/cluster-model';
import { cleanText } from './clean-text.ts';
import { firmwareText } from './firmware-text.ts';
import type { InterfaceInfo } from './hardware-report.ts';
import { fieldOf, type LshwDevice, type LshwNode, numberOf } from './lshw-node.ts';
import { parseInterfaceName } from './interface-name.ts';
import { numberUpTo, REPORT_LIMITS } from './report-limits.ts';
import { isVirtualInterface } from './virtual-interface.ts';

const BITS_PER_MEGABIT = 1_000_000;
const ON_A_BUS = /^(?:pci|usb|virtio|cpu|vmbus|xen|platform|ssb|mdio)@/;

/** Every named network interface in order of name; a card without a driver has no name and is left out. */
export function interfacesFromLshw(devices: readonly LshwDevice[]): InterfaceInfo[] {
  const found = devices.map(toInterface).filter((one) => one !== null);
  return [...new Map(found.map((one) => [one.name, one])).values()].sort(byName);
}

function toInterface({ node, ancestors }: LshwDevice): InterfaceInfo | null {
  const name = parseInterfaceName(fieldOf(node, 'logicalname'));
  if (node.deviceClass !== 'network' || name === null) return null;
  const card = cardOf(node, ancestors);
  const driver = firmwareText(node.settings.get('driver'));
  const kind = kindOf(node, name, driver);
  return {
    name,
    mac: macOf(node),
    permanentMac: null, // lshw prints the address in use, which a bond changes
    kind,
    vendor: firmwareText(fieldOf(card, 'vendor')),
    product: firmwareText(fieldOf(card, 'product')),
    driver,
    firmware: firmwareText(node.settings.get('firmware')),
    busInfo: cleanText(fieldOf(card, 'businfo')?.replace(/^(?:pci|usb)@/, '')),
    link: linkOf(node),
    speedMbps: speedOf(node),
    addIn: kind === 'virtual' ? null : addInOf(node, name),
    neighbour: null,
  };
}

/** A virtio port is a child of the PCI function that carries vendor, product and address. */
function cardOf(node: LshwNode, ancestors: readonly LshwNode[]): LshwNode {
  const parent = ancestors[0];
  const isChild = (fieldOf(node, 'businfo') ?? '').startsWith('virtio@');
  return isChild && parent?.deviceClass === 'network' ? parent : node;
}

function kindOf(node: LshwNode, name: string, driver: string | null): InterfaceInfo['kind'] {
  if (!ON_A_BUS.test(fieldOf(node, 'businfo') ?? '') || isVirtualInterface(name, driver))
    return 'virtual';
  return node.capabilities.has('wireless') || node.settings.has('wireless')
    ? 'wireless'
    : 'physical';
}

/** systemd names only on-board ports eno…; whatever hangs on USB was plugged in. */
function addInOf(node: LshwNode, name: string): boolean | null {
  if (fieldOf(node, 'businfo')?.startsWith('usb@')) return true;
  return /^eno[0-9]/.test(name) ? false : null;
}

function macOf(node: LshwNode): MacAddress | null {
  return parseMacAddress(fieldOf(node, 'serial') ?? '') ?? null;
}

function linkOf(node: LshwNode): boolean | null {
  const link = node.settings.get('link');
  return link === 'yes' || link === 'no' ? link === 'yes' : null;
}

function speedOf(node: LshwNode): number | null {
  const bits = numberOf(node, 'size');
  if (bits === null || bits < BITS_PER_MEGABIT) return null;
  return numberUpTo(REPORT_LIMITS.mbps, Math.round(bits / BITS_PER_MEGABIT));
}

function byName(a: InterfaceInfo, b: InterfaceInfo): number {
  return a.name < b.name ? -1 : 1;
}
