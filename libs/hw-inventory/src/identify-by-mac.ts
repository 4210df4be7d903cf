import { isLocallyAdministered, type MacAddress } from '@operos/cluster-model';
import type { InterfaceInfo } from './hardware-report.ts';
import type { IdentityEvidence } from './machine-identity.ts';

const BURNT_IN = 20;
// Hypervisors hand out such addresses and hand them out again, but where nothing else exists they are all there is.
const HANDED_OUT = 10;

/** The permanent addresses of the physical ports; on-board ports alone where the firmware tells which they are. */
export function identifyByMac(interfaces: readonly InterfaceInfo[]): IdentityEvidence[] {
  const physical = interfaces.filter((one) => one.kind === 'physical');
  const onBoard = physical.filter((one) => one.addIn === false);
  const unknown = physical.filter((one) => one.addIn === null);
  const asked = [onBoard, unknown, physical].find((some) => some.some(hasLastingMac)) ?? [];
  const macs = asked.map(lastingMac).filter((mac) => mac !== null);
  return [...new Set(macs)].sort().map((mac) => ({
    kind: 'permanent-mac',
    value: mac,
    score: isLocallyAdministered(mac) ? HANDED_OUT : BURNT_IN,
  }));
}

function hasLastingMac(one: InterfaceInfo): boolean {
  return lastingMac(one) !== null;
}

/** The burnt-in address or, where the driver does not tell it, an address in use that only a manufacturer gives out. */
function lastingMac(one: InterfaceInfo): MacAddress | null {
  if (one.permanentMac !== null) return one.permanentMac;
  return one.mac !== null && !isLocallyAdministered(one.mac) ? one.mac : null;
}
