import { cleanText } from '../src/clean-text.ts';
import { pciName } from '../src/pci-name.ts';
import type { MachineTree } from './machine-tree.ts';

/** What a network card is called. */
export interface CardName {
  readonly vendor: string | null;
  readonly product: string | null;
}

const PCI_IDS = ['/usr/share/misc/pci.ids', '/usr/share/hwdata/pci.ids'];

/** Names cards by udev's database, else by the list of pciutils, else by their PCI numbers. */
export class CardNames {
  private readonly tree: MachineTree;
  private pciIds: string | null = null;

  constructor(tree: MachineTree) {
    this.tree = tree;
  }

  /** The card behind an interface. */
  find(name: string, busInfo: string | null): CardName {
    return this.fromUdev(name) ?? this.fromPci(busInfo) ?? { vendor: null, product: null };
  }

  private fromUdev(name: string): CardName | null {
    const index = this.tree.number(`/sys/class/net/${name}/ifindex`);
    const data = this.tree.text(`/run/udev/data/n${index ?? 0}`) ?? '';
    const vendor = property(data, 'ID_VENDOR_FROM_DATABASE');
    const product = property(data, 'ID_MODEL_FROM_DATABASE');
    return vendor === null && product === null ? null : { vendor, product };
  }

  private fromPci(busInfo: string | null): CardName | null {
    const at = `/sys/bus/pci/devices/${busInfo ?? 'none'}`;
    const vendorId = this.tree.text(`${at}/vendor`)?.replace(/^0x/, '') ?? '';
    const deviceId = this.tree.text(`${at}/device`)?.replace(/^0x/, '') ?? '';
    if (!/^[0-9a-f]{4}$/.test(vendorId) || !/^[0-9a-f]{4}$/.test(deviceId)) return null;
    const known = pciName(this.list(), vendorId, deviceId);
    return {
      vendor: cleanText(known.vendor ?? vendorId),
      product: cleanText(known.device ?? `${vendorId}:${deviceId}`),
    };
  }

  private list(): string {
    this.pciIds ??= PCI_IDS.map((path) => this.tree.text(path)).find((text) => text !== null) ?? '';
    return this.pciIds;
  }
}

function property(data: string, name: string): string | null {
  return cleanText(new RegExp(`^E:${name}=(.*)$`, 'm').exec(data)?.[1]);
}
