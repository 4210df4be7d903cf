import { EnrolmentWindow, type WindowState } from '../src/app/approval/enrolment-window.ts';
import type { Outcome } from '../src/app/graphql/outcome.ts';

/** Opens from six in the evening, the time of the fixed clock. */
export class FakeEnrolmentWindow extends EnrolmentWindow {
  state: WindowState = { until: null, remaining: null };
  refusal: Outcome<WindowState> | undefined;

  override read(): Promise<WindowState> {
    return Promise.resolve(this.state);
  }

  override open(minutes: number, count: number): Promise<Outcome<WindowState>> {
    if (this.refusal !== undefined) return Promise.resolve(this.refusal);
    const until = new Date(Date.parse('2026-11-23T18:00:00.000Z') + minutes * 60_000).toISOString();
    this.state = { until, remaining: count };
    return Promise.resolve({ kind: 'done', value: this.state });
  }

  override close(): Promise<Outcome<WindowState>> {
    this.state = { until: null, remaining: null };
    return Promise.resolve({ kind: 'done', value: this.state });
  }
}
