import { Component, computed, input } from '@angular/core';
import type { NodeDetail } from './node-desk.ts';

type Evidence = NodeDetail['identity']['evidence'][number];

/** What tells one machine from another, the strongest first. */
@Component({
  selector: 'wf-evidence-table',
  template: `
    @if (sorted().length > 0) {
      <dl class="wf-facts">
        @for (item of sorted(); track $index) {
          <dt>{{ item.kind }}</dt>
          <dd class="wf-mono">{{ item.value }}</dd>
        }
      </dl>
    } @else {
      <p class="wf-muted">It shows nothing that tells it from others.</p>
    }
  `,
  styles: `
    p {
      margin: 0;
    }
  `,
})
export class EvidenceTable {
  readonly evidence = input.required<readonly Evidence[]>();

  protected readonly sorted = computed(() =>
    [...this.evidence()].sort((a, b) => b.score - a.score),
  );
}
