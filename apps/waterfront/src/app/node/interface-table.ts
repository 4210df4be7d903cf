import { Component, computed, input } from '@angular/core';
import type { NodeHardware } from './node-desk.ts';

type NetworkInterface = NodeHardware['interfaces'][number];

/** Each interface with its link and, when the switch tells, what it is plugged into. */
@Component({
  selector: 'wf-interface-table',
  templateUrl: './interface-table.html',
})
export class InterfaceTable {
  readonly interfaces = input.required<readonly NetworkInterface[]>();

  protected readonly anyNeighbour = computed(() =>
    this.interfaces().some((one) => one.neighbour !== null),
  );

  protected link(one: NetworkInterface): string {
    if (one.link === null) return 'unknown';
    return one.link ? `up${speed(one.speedMbps)}` : 'down';
  }
}

function speed(mbps: number | null): string {
  if (mbps === null || mbps <= 0) return '';
  return mbps >= 1000 ? `, ${mbps / 1000} Gbit/s` : `, ${mbps} Mbit/s`;
}
