import { type MacAddress, parseMacAddress } from '@operos/cluster-model';
import type { InterfaceInfo, LldpNeighbour } from './hardware-report.ts';
import { parseInterfaceName } from './interface-name.ts';
import type { RecordReader } from './record-reader.ts';
import { REPORT_LIMITS } from './report-limits.ts';

/** A network interface of a report; addresses must be in lower case with colons. */
export function readInterface(from: RecordReader): InterfaceInfo {
  const name = from.parsed('name', 'an interface name', parseInterfaceName);
  const kind = from.choice('kind', ['physical', 'wireless', 'virtual']);
  return {
    name: from.required('name', name, ''),
    mac: readMac(from, 'mac'),
    permanentMac: readMac(from, 'permanentMac'),
    kind: from.required('kind', kind, 'virtual'),
    vendor: from.text('vendor'),
    product: from.text('product'),
    driver: from.text('driver'),
    firmware: from.text('firmware'),
    busInfo: from.text('busInfo'),
    link: from.flag('link'),
    speedMbps: from.number('speedMbps', REPORT_LIMITS.mbps),
    addIn: from.flag('addIn'),
    neighbour: readNeighbour(from.optionalRecord('neighbour')),
  };
}

function readMac(from: RecordReader, name: string): MacAddress | null {
  return from.parsed(name, 'a MAC address in lower case with colons', (text) => {
    const mac = parseMacAddress(text);
    return mac === text ? mac : null;
  });
}

function readNeighbour(from: RecordReader | null): LldpNeighbour | null {
  if (!from) return null;
  return {
    chassisId: from.required('chassisId', from.text('chassisId'), ''),
    portId: from.required('portId', from.text('portId'), ''),
    systemName: from.text('systemName'),
    portDescription: from.text('portDescription'),
  };
}
