import { type MacAddress, parseMacAddress } from '@operos/cluster-model';
import type { InterfaceInfo } from '../src/hardware-report.ts';
import { parseInterfaceName } from '../src/interface-name.ts';
import { numberUpTo, REPORT_LIMITS } from '../src/report-limits.ts';
import { isVirtualInterface } from '../src/virtual-interface.ts';
import { CardNames } from './card-names.ts';
import type { MachineTree } from './machine-tree.ts';

const NET = '/sys/class/net';
const LOOPBACK = '772'; // ARPHRD_LOOPBACK of linux/if_arp.h
const PERMANENT = '0'; // NET_ADDR_PERM of linux/netdevice.h
const PCI_ADDRESS = /^[0-9a-f]{4,8}:[0-9a-f]{2}:[0-9a-f]{2}\.[0-7]$/;
const USB_ADDRESS = /^[0-9]+-[0-9.]+$/;

/**
 * Every interface but loopback, from sysfs. The firmware version of a card and an address that was changed outside a
 * bond are told by ethtool's ioctl alone, which Node cannot make: they are null.
 */
export function readInterfaces(
  tree: MachineTree,
  onBoardPorts: readonly string[],
): InterfaceInfo[] {
  const cards = new CardNames(tree);
  return tree
    .names(NET)
    .filter((name) => parseInterfaceName(name) !== null)
    .filter((name) => tree.text(`${NET}/${name}/type`) !== LOOPBACK)
    .filter((name) => tree.has(`${NET}/${name}/address`)) // not bonding_masters
    .map((name) => readInterface(tree, name, cards))
    .map((one) => ({ ...one, addIn: one.addIn ?? addInByFirmware(one, onBoardPorts) }));
}

function readInterface(tree: MachineTree, name: string, cards: CardNames): InterfaceInfo {
  const at = `${NET}/${name}`;
  const device = tree.target(`${at}/device`);
  const driver = driverOf(tree, at);
  const busInfo = busInfoOf(device);
  const card = device === null ? null : cards.find(name, busInfo);
  return {
    name,
    mac: parseMacAddress(tree.text(`${at}/address`) ?? '') ?? null,
    permanentMac: permanentMacOf(tree, at),
    kind: kindOf(tree, name, driver),
    vendor: card?.vendor ?? null,
    product: card?.product ?? null,
    driver,
    firmware: null,
    busInfo,
    ...linkOf(tree, at),
    addIn: addInOf(tree, name, device),
    neighbour: null,
  };
}

function kindOf(tree: MachineTree, name: string, driver: string | null): InterfaceInfo['kind'] {
  const at = `${NET}/${name}`;
  // A virtual function of SR-IOV comes and goes with a setting and has a made-up address.
  if (!tree.has(`${at}/device`) || tree.has(`${at}/device/physfn`)) return 'virtual';
  if (isVirtualInterface(name, driver)) return 'virtual';
  return tree.has(`${at}/phy80211`) || tree.has(`${at}/wireless`) ? 'wireless' : 'physical';
}

function driverOf(tree: MachineTree, at: string): string | null {
  const target = tree.target(`${at}/device/driver`);
  if (target !== null) return target.slice(target.lastIndexOf('/') + 1);
  if (tree.has(`${at}/bonding`)) return 'bonding';
  if (tree.has(`${at}/tun_flags`)) return 'tun';
  return /^DEVTYPE=(\w{1,32})$/m.exec(tree.text(`${at}/uevent`) ?? '')?.[1] ?? null;
}

/** A port in a bond has the bond's address; the kernel keeps its own one beside it. */
function permanentMacOf(tree: MachineTree, at: string): MacAddress | null {
  const ofSlave = tree.text(`${at}/bonding_slave/perm_hwaddr`);
  if (ofSlave !== null) return parseMacAddress(ofSlave) ?? null;
  if (!tree.has(`${at}/device`) || tree.text(`${at}/addr_assign_type`) !== PERMANENT) return null;
  return parseMacAddress(tree.text(`${at}/address`) ?? '') ?? null;
}

function linkOf(tree: MachineTree, at: string): Pick<InterfaceInfo, 'link' | 'speedMbps'> {
  const carrier = tree.text(`${at}/carrier`); // unreadable while the interface is down
  const speed = numberUpTo(REPORT_LIMITS.mbps, tree.number(`${at}/speed`)); // -1 when unknown
  return { link: carrier === null ? null : carrier === '1', speedMbps: speed === 0 ? null : speed };
}

function busInfoOf(device: string | null): string | null {
  const parts = (device ?? '').split('/').reverse();
  return parts.find((part) => PCI_ADDRESS.test(part) || USB_ADDRESS.test(part)) ?? null;
}

/** ACPI and SMBIOS number the ports of the main board, systemd calls them eno…; whatever hangs on USB was plugged in. */
function addInOf(tree: MachineTree, name: string, device: string | null): boolean | null {
  if (device === null) return null;
  if (USB_ADDRESS.test(busInfoOf(device) ?? '')) return true;
  const numbered = ['acpi_index', 'index'].some((file) => tree.has(`${device}/${file}`));
  return numbered || /^eno[0-9]/.test(name) ? false : null;
}

/** Where the firmware lists its on-board ports at all, what it does not list was plugged in. */
function addInByFirmware(one: InterfaceInfo, onBoardPorts: readonly string[]): boolean | null {
  if (one.kind !== 'physical' || one.busInfo === null || onBoardPorts.length === 0) return null;
  return !onBoardPorts.includes(one.busInfo);
}
