import { Component, input } from '@angular/core';
import { Icon } from './icon.ts';

/** Marks a machine that exists only in the virtual datacentre. */
@Component({
  selector: 'wf-simulated-chip',
  imports: [Icon],
  template: '<wf-icon name="flask" /><span>simulated</span>',
  styleUrl: './chip.css',
  host: {
    '[class]': 'form()',
    title: 'A machine of the virtual datacentre, not hardware',
  },
})
export class SimulatedChip {
  /** Without its word always, or where a column is narrow. */
  readonly form = input<'full' | 'narrow' | 'icon'>('full');
}
