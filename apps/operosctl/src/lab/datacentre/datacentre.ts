import { type Ipv4Address, type MacAddress, parseMacAddress } from '@operos/cluster-model';
import type { HardwareReport } from '@operos/hw-inventory';
import { simulatedReport } from '@operos/hw-inventory/testing';
import { assignFaults, type FaultCounts, type FaultKind } from './fault.ts';
import { leasedAddress } from './leased-address.ts';
import { claimingToBe, hasOwnUuid } from './simulated-hardware.ts';

/** What makes one virtual datacentre differ from another. */
export interface DatacentrePlan {
  readonly seed: number;
  readonly machines: number;
  readonly faults: FaultCounts;
  /** The first machines are made of these, as they were recorded; the others are generated. */
  readonly recorded?: readonly HardwareReport[];
}

/** One machine before it is switched on. */
export interface RackedMachine {
  readonly index: number;
  readonly report: HardwareReport;
  readonly mac: MacAddress;
  readonly address: Ipv4Address;
  readonly fault: FaultKind | undefined;
  /** The machine that this one claims to be; it is switched on once that one is known. */
  readonly twinOf: number | undefined;
}

/** Fills the racks: the same plan gives the same machines. */
export function rackMachines(plan: DatacentrePlan): readonly RackedMachine[] {
  const faults = assignFaults(plan.machines, plan.faults);
  const reports = Array.from(
    { length: plan.machines },
    (_, index) => plan.recorded?.[index] ?? simulatedReport(plan.seed, index),
  );
  const twins = chooseTwins(reports, faults);
  const macs = bootMacs(reports);
  return reports.map((own, index) => {
    const twinOf = twins.get(index);
    const other = twinOf === undefined ? undefined : reports[twinOf];
    return {
      index,
      report: other === undefined ? own : claimingToBe(own, other),
      mac: macs[index] as MacAddress,
      address: leasedAddress(index),
      fault: faults.get(index),
      twinOf,
    };
  });
}

/** Whom each machine with the fault `duplicate-uuid` claims to be: a healthy one with a UUID of its own, in turn. */
function chooseTwins(
  reports: readonly HardwareReport[],
  faults: ReadonlyMap<number, FaultKind>,
): ReadonlyMap<number, number> {
  const copies = [...faults].filter(([, fault]) => fault === 'duplicate-uuid');
  if (copies.length === 0) return new Map();
  const models = reports.flatMap((report, index) =>
    !faults.has(index) && hasOwnUuid(report) ? [index] : [],
  );
  return new Map(
    copies.flatMap(([copy], turn) => {
      const model = models[turn % models.length];
      return model === undefined ? [] : [[copy, model] as const];
    }),
  );
}

/** The address of each machine's first physical card, or one made up where that is missing or taken. */
function bootMacs(reports: readonly HardwareReport[]): readonly MacAddress[] {
  const taken = new Set<MacAddress>();
  return reports.map((report, index) => {
    const card = report.interfaces.find(({ kind, mac }) => kind === 'physical' && mac !== null);
    const own = card?.mac ?? undefined;
    const mac = own === undefined || taken.has(own) ? madeUpMac(index) : own;
    taken.add(mac);
    return mac;
  });
}

/** Locally administered, so that no manufacturer ever gave it to a card. */
function madeUpMac(index: number): MacAddress {
  const bytes = index.toString(16).padStart(8, '0').match(/../g) ?? [];
  return parseMacAddress(['02', '00', ...bytes].join(':')) as MacAddress;
}
