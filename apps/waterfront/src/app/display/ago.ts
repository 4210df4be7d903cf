import { Component, computed, inject, input } from '@angular/core';
import { Clock } from './clock.ts';
import { formatDuration } from './format-duration.ts';

const NOW_SECONDS = 5; // clocks differ by this much anyway

/** How long ago something was; the exact time on hover and to machines. */
@Component({
  selector: 'wf-ago',
  styles: `
    time {
      white-space: nowrap;
    }
  `,
  template: '<time [attr.datetime]="at()" [title]="exact()">{{ text() }}</time>',
})
export class Ago {
  private readonly clock = inject(Clock);

  readonly at = input.required<string>();
  readonly suffix = input(' ago');

  protected readonly text = computed(() => {
    const seconds = (this.clock.now() - Date.parse(this.at())) / 1000;
    return seconds < NOW_SECONDS ? 'just now' : formatDuration(coarse(seconds)) + this.suffix();
  });
  protected readonly exact = computed(() => new Date(this.at()).toLocaleString());
}

// "3 min 20 s ago" ticking in every row is noise: one unit is enough.
function coarse(seconds: number): number {
  const unit = seconds < 60 ? 1 : seconds < 3600 ? 60 : seconds < 86_400 ? 3600 : 86_400;
  return Math.floor(seconds / unit) * unit;
}
