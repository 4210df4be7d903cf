import { signal } from '@angular/core';
import type { IssueTextFragment } from '@operos/teamster-api/operations';
import type { Outcome } from './outcome.ts';

/** One sending of a form: whether it is under way, and what stood in its way. */
export class Submission {
  private readonly sending = signal(false);
  private readonly found = signal<readonly IssueTextFragment[]>([]);
  private readonly broke = signal(false);

  readonly busy = this.sending.asReadonly();
  readonly issues = this.found.asReadonly();
  readonly failed = this.broke.asReadonly();

  /** Undefined when it was refused or did not arrive; the signals say which. */
  async send<T>(run: () => Promise<Outcome<T>>): Promise<T | undefined> {
    if (this.sending()) return undefined;
    this.sending.set(true);
    this.found.set([]);
    this.broke.set(false);
    try {
      const outcome = await run();
      if (outcome.kind === 'done') return outcome.value;
      this.found.set(outcome.issues);
    } catch {
      this.broke.set(true);
    } finally {
      this.sending.set(false);
    }
    return undefined;
  }
}
