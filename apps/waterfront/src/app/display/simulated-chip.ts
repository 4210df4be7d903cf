import { Component, input } from '@angular/core';
import { Icon } from './icon.ts';

/** Marks a machine that exists only in the virtual datacentre. */
@Component({
  selector: 'wf-simulated-chip',
  imports: [Icon],
  template: '<wf-icon name="flask" /><span>simulated</span>',
  styleUrl: './chip.css',
  host: {
    class: 'plain',
    '[class.compact]': 'compact()',
    title: 'A machine of the virtual datacentre, not hardware',
  },
})
export class SimulatedChip {
  /** In a list, where room is scarce. */
  readonly compact = input(false);
}
