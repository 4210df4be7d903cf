import { Component, computed, input } from '@angular/core';

/** The five words of a machine's key, set so that each can be checked off. */
@Component({
  selector: 'wf-phrase',
  template: `
    <p class="wf-mono" data-testid="phrase">
      @for (word of list(); track $index) {
        <span>{{ word }}</span>
        {{ ' ' }}
      }
    </p>
  `,
  styles: `
    :host {
      display: block;
    }

    p {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
      margin: 0;
      font-size: 17px;
    }

    span {
      padding: 3px 10px;
      border-radius: 8px;
      background: var(--mat-sys-surface-container-high);
    }
  `,
})
export class Phrase {
  readonly words = input.required<string>();

  protected readonly list = computed(() =>
    this.words()
      .split(/[\s-]+/)
      .filter(Boolean),
  );
}
