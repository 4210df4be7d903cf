import type { Issue } from '@operos/cluster-model';
import { formatBytes, type HardwareReport } from '@operos/hw-inventory';
import { CONTROLLER_DISK } from '@operos/disk-layout';
import { fittingDisks, unfitness } from './fitting-disks.ts';
import { requirementIssues } from './requirement-issues.ts';

const FEWEST_THREADS = 2;
const LEAST_GIBIBYTES = 2; // firmware and graphics take some of it, so it is rounded
const GIBIBYTE = 2 ** 30;

/** Finds everything that keeps a machine from being a controller, all at once; `least` is its smallest disk in bytes. */
export function checkRequirements(report: HardwareReport, least = CONTROLLER_DISK): Issue[] {
  return [
    ...checkInterfaces(report),
    ...checkProcessors(report),
    ...checkMemory(report),
    ...checkDisks(report, least),
  ];
}

function checkInterfaces({ interfaces }: HardwareReport): Issue[] {
  if (interfaces.some(({ kind }) => kind === 'physical')) return [];
  const wireless = interfaces.filter(({ kind }) => kind === 'wireless').length;
  const found = wireless > 0 ? `only ${wireless} without a wire` : 'none';
  return [requirementIssues.noWiredInterface(found)];
}

function checkProcessors({ cpus }: HardwareReport): Issue[] {
  const counts = cpus.flatMap(({ threads }) => threads ?? []);
  if (counts.length === 0) return [requirementIssues.notTold('cpus', 'processors')];
  const threads = counts.reduce((sum, each) => sum + each, 0);
  return threads < FEWEST_THREADS ? [requirementIssues.tooFewProcessors(threads)] : [];
}

function checkMemory({ memory: { total } }: HardwareReport): Issue[] {
  if (total === null) return [requirementIssues.notTold('memory', 'memory')];
  const suffices = Math.round(total / GIBIBYTE) >= LEAST_GIBIBYTES;
  return suffices ? [] : [requirementIssues.tooLittleMemory(formatBytes(total))];
}

function checkDisks(report: HardwareReport, least: number): Issue[] {
  if (fittingDisks(report, least).length > 0) return [];
  const found = report.disks.map((disk) => `${disk.name} (${unfitness(disk, least) ?? ''})`);
  const words = found.length === 0 ? 'no disk' : found.join(', ');
  return [requirementIssues.noFittingDisk(least / GIBIBYTE, words)];
}
