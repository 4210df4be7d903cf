import { Component, computed, inject, linkedSignal, resource, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Clock } from '../display/clock.ts';
import { formatDuration } from '../display/format-duration.ts';
import { Icon } from '../display/icon.ts';
import { Notice } from '../display/notice.ts';
import { Refusal } from '../display/refusal.ts';
import type { Outcome } from '../graphql/outcome.ts';
import { Submission } from '../graphql/submission.ts';
import { EnrolmentWindow, type WindowState } from './enrolment-window.ts';

const closed: WindowState = { until: null, remaining: null };

/** Opens enrolment to every machine for some minutes, counts them down, and closes it early. */
@Component({
  selector: 'wf-window-panel',
  imports: [FormsModule, Icon, MatButton, MatFormFieldModule, MatInput, Notice, Refusal],
  templateUrl: './window-panel.html',
  styleUrl: './window-panel.css',
})
export class WindowPanel {
  private readonly window = inject(EnrolmentWindow);
  private readonly clock = inject(Clock);
  private readonly read = resource({ loader: () => this.window.read() });

  protected readonly state = linkedSignal(() =>
    this.read.hasValue() ? this.read.value() : closed,
  );
  protected readonly secondsLeft = computed(() => {
    const { until } = this.state();
    return until === null ? 0 : Math.max(0, (Date.parse(until) - this.clock.now()) / 1000);
  });
  protected readonly left = computed(() => formatDuration(this.secondsLeft()));
  protected readonly limit = computed(() => {
    const { remaining } = this.state();
    return remaining === null ? '.' : `, at most ${remaining} more.`;
  });
  protected readonly asking = signal(false);
  protected readonly minutes = signal(15);
  protected readonly count = signal(10);
  protected readonly submission = new Submission();

  protected async open(): Promise<void> {
    await this.change(() => this.window.open(this.minutes(), this.count()));
  }

  protected async close(): Promise<void> {
    await this.change(() => this.window.close());
  }

  private async change(run: () => Promise<Outcome<WindowState>>): Promise<void> {
    const state = await this.submission.send(run);
    if (state === undefined) return;
    this.state.set(state);
    this.asking.set(false);
  }
}
