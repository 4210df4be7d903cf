import { Component, computed, input } from '@angular/core';
import type { NodePhase } from '@operos/cluster-model';
import { Icon } from './icon.ts';
import { phaseLooks } from './phase-look.ts';

/** A phase in colour, drawing and word. */
@Component({
  selector: 'wf-phase-chip',
  imports: [Icon],
  template: '<wf-icon [name]="look().icon" /><span>{{ phase() }}</span>',
  styleUrl: './chip.css',
  host: { '[class]': 'look().tone', '[attr.data-phase]': 'phase()', '[title]': 'look().meaning' },
})
export class PhaseChip {
  readonly phase = input.required<NodePhase>();

  protected readonly look = computed(() => phaseLooks[this.phase()]);
}
