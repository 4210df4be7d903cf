import { Component, computed, input } from '@angular/core';
import { Icon } from './icon.ts';
import type { IconName } from './icon-paths.ts';
import type { Tone } from './tone.ts';

const icons: Readonly<Record<Tone, IconName>> = {
  good: 'check',
  busy: 'about',
  wait: 'warning',
  bad: 'error',
  idle: 'about',
};

/** A coloured line about the page as a whole. */
@Component({
  selector: 'wf-notice',
  imports: [Icon],
  template: '<wf-icon [name]="icon()" /><div class="text"><ng-content /></div>',
  styleUrl: './notice.css',
  host: { '[class]': 'tone()' },
})
export class Notice {
  readonly tone = input<Tone>('busy');

  protected readonly icon = computed(() => icons[this.tone()]);
}
