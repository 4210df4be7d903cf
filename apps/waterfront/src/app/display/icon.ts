import { Component, computed, input } from '@angular/core';
import { type IconName, iconPaths } from './icon-paths.ts';

/** A drawing beside a word that says the same; on its own it says nothing to a screen reader. */
@Component({
  selector: 'wf-icon',
  template: '<svg viewBox="0 0 24 24" aria-hidden="true"><path [attr.d]="path()" /></svg>',
  styleUrl: './icon.css',
})
export class Icon {
  readonly name = input.required<IconName>();

  protected readonly path = computed(() => iconPaths[this.name()]);
}
