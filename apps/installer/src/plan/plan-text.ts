import { formatBytes } from '@operos/hw-inventory';
import { describeAction } from '../run/describe-action.ts';
import type { ChosenDisk } from './chosen-disk.ts';
import type { InstallPlan } from './install-plan.ts';

/** A plan for a person: the disks, what is lost, and every action of every step. */
export function planText(plan: InstallPlan): string {
  const steps = plan.steps.flatMap(({ id, title, seconds, actions }, index) => [
    '',
    `${index + 1}/${plan.steps.length} ${id}: ${title} (about ${seconds} s)`,
    ...actions.map((action) => `  ${describeAction(action)}`),
  ]);
  return [...planSummary(plan), ...steps, ''].join('\n');
}

/** The same without the steps. */
export function planSummary({ version, disks, losses }: InstallPlan): readonly string[] {
  return [
    `Operos ${version} will be installed on:`,
    ...disks.map((disk) => `  ${diskText(disk)}`),
    losses.length === 0 ? 'Nothing is lost: no data was found there.' : 'This will be lost:',
    ...losses.map((loss) => `  ${loss}`),
  ];
}

/** A disk as a person recognises it. */
export function diskText({ path, name, model, serial, size }: ChosenDisk): string {
  const facts = [model ?? 'unknown model', serial ?? 'no serial number', formatBytes(size)];
  return `${path} (${name}: ${facts.join(', ')})`;
}
