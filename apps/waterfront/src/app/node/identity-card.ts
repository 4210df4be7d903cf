import { Component, computed, input } from '@angular/core';
import { Ago } from '../display/ago.ts';
import { EvidenceTable } from './evidence-table.ts';
import type { NodeDetail } from './node-desk.ts';
import { Phrase } from './phrase.ts';

/** By what it is told from all others. */
@Component({
  selector: 'wf-identity-card',
  imports: [Ago, EvidenceTable, Phrase],
  template: `
    @if (node().phrase; as phrase) {
      <p class="wf-muted">
        {{ compare() }}
      </p>
      <wf-phrase [words]="phrase" />
    }
    <dl class="wf-facts">
      <dt>Address</dt>
      <dd class="wf-mono">{{ node().address ?? '–' }}</dd>
      <dt>Boots from</dt>
      <dd class="wf-mono">{{ node().mac ?? '–' }}</dd>
      <dt>Key</dt>
      <dd class="wf-mono">{{ node().identity.keyThumbprint ?? 'none yet' }}</dd>
      <dt>First seen</dt>
      <dd><wf-ago [at]="node().firstSeen" /></dd>
      @if (node().agentVersion; as version) {
        <dt>Agent</dt>
        <dd>{{ version }}</dd>
      }
      @if (node().certificateExpires; as expires) {
        <dt>Certificate</dt>
        <dd>renews itself before {{ date(expires) }}</dd>
      }
    </dl>
    <h3>
      Evidence <span class="wf-muted">({{ node().identity.score }} of 100)</span>
    </h3>
    <wf-evidence-table [evidence]="node().identity.evidence" />
  `,
  styles: `
    p {
      margin: 0 0 8px;
    }

    wf-phrase {
      margin-block-end: 16px;
    }

    h3 {
      margin: 16px 0 4px;
      font: var(--mat-sys-title-small);
    }
  `,
})
export class IdentityCard {
  readonly node = input.required<NodeDetail>();

  protected readonly compare = computed(() =>
    this.node().phase === 'Pending'
      ? 'Compare these words with those on its screen before you approve it.'
      : 'The words of its key:',
  );

  protected date(at: string): string {
    return new Date(at).toLocaleDateString();
  }
}
