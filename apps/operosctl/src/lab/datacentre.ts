import {
  ipv4Plus,
  type Ipv4Address,
  type MacAddress,
  parseIpv4Address,
  parseMacAddress,
} from '@operos/cluster-model';
import type { HardwareReport } from '@operos/hw-inventory';
import { assignFaults, type FaultCounts, type FaultKind } from './fault.ts';
import { hardwareOf } from './simulated-hardware.ts';

/** What makes one virtual datacentre differ from another. */
export interface DatacentrePlan {
  readonly seed: number;
  readonly machines: number;
  readonly faults: FaultCounts;
}

/** One machine before it is switched on. */
export interface RackedMachine {
  readonly index: number;
  readonly report: HardwareReport;
  readonly mac: MacAddress;
  readonly address: Ipv4Address;
  readonly fault: FaultKind | undefined;
}

const FIRST_LEASE = parseIpv4Address('10.33.1.0') as Ipv4Address;

/** Fills the racks: the same plan gives the same machines. */
export function rackMachines(plan: DatacentrePlan): readonly RackedMachine[] {
  const faults = assignFaults(plan.machines, plan.faults);
  return Array.from({ length: plan.machines }, (_, index) => {
    const report = hardwareOf(plan.seed, index, faults.get(index));
    return {
      index,
      report,
      mac: bootMac(report, index),
      address: ipv4Plus(FIRST_LEASE, index),
      fault: faults.get(index),
    };
  });
}

/** The first physical card's address; a machine without one gets a locally administered address of its own. */
function bootMac(report: HardwareReport, index: number): MacAddress {
  const card = report.interfaces.find(({ kind, mac }) => kind === 'physical' && mac !== null);
  const made = index
    .toString(16)
    .padStart(8, '0')
    .replace(/(..)(?=.)/g, '$1:');
  return card?.mac ?? (parseMacAddress(`02:00:${made}`) as MacAddress);
}
