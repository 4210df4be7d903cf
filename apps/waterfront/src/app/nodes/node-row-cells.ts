import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Ago } from '../display/ago.ts';
import { formatBytes } from '../display/format-bytes.ts';
import { Icon } from '../display/icon.ts';
import { PhaseChip } from '../display/phase-chip.ts';
import { SimulatedChip } from '../display/simulated-chip.ts';
import { stageTitle } from '../display/stage-title.ts';
import type { NodeRow } from './nodes-feed.ts';

/** One row of the list of servers; the whole row leads to the server. */
@Component({
  // eslint-disable-next-line @angular-eslint/component-selector -- a row's cells must be its own children
  selector: '[wf-node-row]',
  imports: [Ago, Icon, PhaseChip, RouterLink, SimulatedChip],
  templateUrl: './node-row-cells.html',
  styleUrl: './node-row-cells.css',
})
export class NodeRowCells {
  readonly row = input.required<NodeRow>();

  protected readonly hardware = computed(() => {
    const { cpuThreads, memory, diskCount } = this.row();
    if (cpuThreads === null && memory === null && diskCount === 0) return '–'; // not reported yet
    const parts = [
      cpuThreads === null ? '' : `${cpuThreads} threads`,
      memory === null ? '' : formatBytes(memory),
      diskCount === 1 ? '1 disk' : `${diskCount} disks`,
    ];
    return parts.filter(Boolean).join(' · ');
  });
  /** The stage, where it says more than the phase does. */
  protected readonly doing = computed(() => {
    const title = stageTitle(this.row().stage);
    return title === this.row().phase ? '' : title;
  });
  protected readonly model = computed(() => {
    const { vendor, product } = this.row();
    return [vendor, product].filter(Boolean).join(' ');
  });
}
