import { execFileSync } from 'node:child_process';
import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { type PartitionRole, planControllerDisk } from '@operos/disk-layout';
import type { InstallPlan } from '../src/plan/install-plan.ts';

const BYTES = 9 * 2 ** 30; // sparse
const ROLES = ['slot-a', 'slot-b', 'data'] as const;

/** The ext4 partitions of a controller's disk, each a loop device into one image file: any kernel can do that. */
export class LoopDisk {
  readonly #file: string;
  readonly #devices = new Map<PartitionRole, string>();
  readonly #numbers = new Map<PartitionRole, number>();

  constructor(file: string) {
    this.#file = file;
    writeFileSync(file, '');
    truncateSync(file, BYTES);
    const installId = '00000000-0000-4000-8000-000000000000';
    for (const partition of planControllerDisk({ size: BYTES, installId, place: 0 }).partitions) {
      const { role, number, startMib, sizeMib } = partition;
      if (!ROLES.some((one) => one === role)) continue;
      this.#devices.set(role, attach(file, startMib, sizeMib));
      this.#numbers.set(role, number);
    }
  }

  device(role: (typeof ROLES)[number]): string {
    return this.#devices.get(role) ?? '';
  }

  /** The plan as it can be carried out here: on these devices, below this folder, without table, FAT and boot loader. */
  adapted(plan: InstallPlan, work: string): InstallPlan {
    const disk = plan.disks[0]?.path ?? '';
    let text = JSON.stringify(plan).replaceAll(plan.work, work);
    for (const [role, number] of this.#numbers)
      text = text.replaceAll(`${disk}-part${number}`, this.#devices.get(role) ?? '');
    const steps = (JSON.parse(text) as InstallPlan).steps
      .filter(({ id }) => id !== 'partition' && id !== 'boot-loader')
      .map((step) => ({
        ...step,
        actions: step.actions.filter(
          (action) => action.kind !== 'run' || !action.program.endsWith('mkfs.fat'),
        ),
      }));
    return { ...plan, work, steps };
  }

  remove(): void {
    for (const [, device] of this.#devices) execFileSync('losetup', ['--detach', device]);
    rmSync(this.#file);
  }
}

function attach(file: string, startMib: number, sizeMib: number): string {
  const where = [`--offset=${startMib * 2 ** 20}`, `--sizelimit=${sizeMib * 2 ** 20}`];
  return execFileSync('losetup', ['--find', '--show', ...where, file], { encoding: 'utf8' }).trim();
}
