import type { MachinePlan } from '../machine/machine-plan.ts';
import type { NodeView } from './node-view.ts';

const MEMORY_TAKEN_MIB = 256; // by firmware and kernel, at most

/** Where what a server reported differs from the machine that was built, a sentence each. */
export function hardwareDifferences(plan: MachinePlan, node: NodeView): readonly string[] {
  const { hardware } = node;
  if (hardware === null) return ['it reported no hardware'];
  const { system, disks, interfaces } = hardware;
  return [
    ...difference('serial number', plan.identity.serial, system.serial),
    ...difference('UUID', plan.identity.uuid, system.uuid?.toLowerCase()),
    ...difference('product', plan.identity.product, system.product),
    ...difference('kind of firmware', plan.firmware, system.firmwareKind?.toLowerCase()),
    ...memoryDifference(plan.memoryMib, node.memory),
    ...difference(
      'disks',
      listed(plan.disks.map(({ serial, bytes }) => `${serial} ${bytes ?? '?'}`)),
      listed(disks.map(({ serial, size }) => `${serial ?? '?'} ${size ?? '?'}`)),
    ),
    ...plan.macs
      .filter((mac) => !interfaces.some((each) => each.mac === mac))
      .map((mac) => `it reported no network card ${mac}`),
  ];
}

function difference(
  what: string,
  built: string,
  reported: string | null | undefined,
): readonly string[] {
  return built === reported
    ? []
    : [`it reported the ${what} ${reported ?? 'unknown'}, was built with ${built}`];
}

/** What firmware and kernel keep for themselves is missing in some reports. */
function memoryDifference(builtMib: number, reported: number | null): readonly string[] {
  const mib = (reported ?? 0) / 2 ** 20;
  const isClose = mib <= builtMib && mib >= builtMib - MEMORY_TAKEN_MIB;
  return isClose
    ? []
    : [`it reported ${Math.round(mib)} MiB of memory, was built with ${builtMib}`];
}

function listed(items: readonly string[]): string {
  return items.length === 0 ? 'none' : [...items].sort().join(', ');
}
