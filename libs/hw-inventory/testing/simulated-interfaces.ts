import { type MacAddress, parseMacAddress } from '@operos/cluster-model';
import type { InterfaceInfo, LldpNeighbour } from '../src/hardware-report.ts';
import type { ModelFamily, PortKind } from './model-family.ts';

const PORTS_PER_MACHINE = 16;
const STEP = 7_368_787; // odd, so that no two machines meet before 2^24 addresses are used up
const MACHINES_PER_RACK = 40;

/** The ports of one machine, the bond over the first two where its model has one, in order of name. */
export function simulatedInterfaces(
  family: ModelFamily,
  seed: number,
  index: number,
): InterfaceInfo[] {
  const kinds = family.ports.flatMap((kind, card) =>
    kind.names.map((name, port) => ({ kind, name, card, port })),
  );
  const ports = kinds.map(({ kind, name, card, port }, number) => {
    const mac = macOf(kind.oui, seed, index * PORTS_PER_MACHINE + number);
    const busInfo = `0000:${(4 + card * 28).toString(16).padStart(2, '0')}:00.${port}`;
    return toInterface(kind, { name, mac, busInfo, neighbour: neighbourOf(kind, number, index) });
  });
  return [...ports, ...bondOf(family, ports)].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function toInterface(
  kind: PortKind,
  own: Pick<InterfaceInfo, 'name' | 'mac' | 'busInfo' | 'neighbour'>,
): InterfaceInfo {
  const { vendor, product, driver, firmware, speedMbps, addIn } = kind;
  const link = own.neighbour !== null || driver === 'virtio_net';
  return {
    ...own,
    permanentMac: own.mac,
    kind: 'physical',
    vendor,
    product,
    driver,
    firmware,
    link,
    speedMbps: link ? speedMbps : null,
    addIn,
  };
}

function macOf(oui: string, seed: number, number: number): MacAddress | null {
  const suffix = (Math.imul(number, STEP) + Math.imul(seed, 40_503)) & 0xff_ffff;
  const bytes = suffix.toString(16).padStart(6, '0').match(/../g) ?? [];
  return parseMacAddress([oui, ...bytes].join(':')) ?? null;
}

/** The first two ports are cabled, one to each leaf switch of the rack. */
function neighbourOf(kind: PortKind, number: number, index: number): LldpNeighbour | null {
  if (number > 1 || kind.driver === 'virtio_net') return null;
  const rack = Math.floor(index / MACHINES_PER_RACK) + 1;
  return {
    chassisId: `00:1c:73:${(rack % 256).toString(16).padStart(2, '0')}:00:0${number + 1}`,
    portId: `Ethernet${(index % MACHINES_PER_RACK) + 1}`,
    systemName: `rack${rack}-leaf${number + 1}`,
    portDescription: null,
  };
}

function bondOf(family: ModelFamily, ports: readonly InterfaceInfo[]): InterfaceInfo[] {
  const first = ports[0];
  if (!family.bonded || !first) return [];
  return [
    {
      ...first,
      name: 'bond0',
      permanentMac: null,
      kind: 'virtual',
      vendor: null,
      product: null,
      driver: 'bonding',
      firmware: null,
      busInfo: null,
      addIn: null,
      neighbour: null,
    },
  ];
}
