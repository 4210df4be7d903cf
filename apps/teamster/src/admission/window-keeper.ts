import { Injectable } from '@nestjs/common';
import type { Issue } from '@operos/cluster-model';
import type { DurableWrite } from '../database/durable-write.ts';
import { GroupCommit } from '../database/group-commit.ts';
import { DurableEventLog } from '../events/durable-event-log.ts';
import type { NewEvent } from '../events/event-log.ts';
import type { OpenWindow } from './admission.ts';
import { EnrolmentWindow } from './enrolment-window.ts';
import { refusal } from './refusal.ts';

const MOST_MINUTES = 60;
const MOST_MACHINES = 1000;

/** Opens and closes the enrolment window, each with its line in the log. */
@Injectable()
export class WindowKeeper {
  constructor(
    private readonly window: EnrolmentWindow,
    private readonly log: DurableEventLog,
    private readonly commits: GroupCommit,
  ) {}

  current(): OpenWindow | null {
    return this.window.current();
  }

  async open(
    wanted: { readonly minutes: number; readonly count: number },
    actor: string,
  ): Promise<OpenWindow | readonly Issue[]> {
    const { minutes, count } = wanted;
    const issues = [
      ...outside('minutes', minutes, MOST_MINUTES),
      ...outside('count', count, MOST_MACHINES),
    ];
    if (issues.length > 0) return issues;
    const open = { until: this.window.now() + minutes * 60_000, remaining: count };
    await this.#write(this.window.set(open), {
      severity: 'WARNING',
      kind: 'enrolment-window-opened',
      message: `${actor} opened enrolment to ${count} machines for ${minutes} minutes`,
    });
    return open;
  }

  /** `why` completes the sentence "The enrolment window was closed …". */
  async close(why: string): Promise<void> {
    if (this.window.current() === null) return;
    await this.#write(this.window.set(null), {
      severity: 'INFO',
      kind: 'enrolment-window-closed',
      message: `The enrolment window was closed ${why}`,
    });
  }

  async #write(write: DurableWrite, told: NewEvent): Promise<void> {
    const event = this.log.number(told);
    const { put } = this.log.rowsOf([event]);
    await this.commits.write({ ...write, put: [...(write.put ?? []), ...put] });
    this.log.publish([event]);
  }
}

function outside(path: string, value: number, most: number): readonly Issue[] {
  if (Number.isInteger(value) && value >= 1 && value <= most) return [];
  return refusal(path, `window-${path}`, [
    `Expected a whole number from 1 to ${most}, got ${value}`,
    'Open it again later if more machines are to come.',
  ]);
}
