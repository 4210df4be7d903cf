import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DurableWrite } from '../database/durable-write.ts';
import { Clock } from '../surroundings/clock.ts';
import type { OpenWindow } from './admission.ts';
import { EnrolmentWindowRow } from './enrolment-window-row.ts';

const OPENED_BY_HAND = 1;
const OF_THE_SETTINGS = 2;

/** The time-limited window in which machines enrol without an admin. */
@Injectable()
export class EnrolmentWindow implements OnModuleInit {
  #open: OpenWindow | null = null;
  #ofSettings: OpenWindow | null = null;

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    const rows = await this.database.getRepository(EnrolmentWindowRow).find();
    this.#open = rows.find(({ id }) => id === OPENED_BY_HAND) ?? null;
    this.#ofSettings = rows.find(({ id }) => id === OF_THE_SETTINGS) ?? null;
  }

  current(): OpenWindow | null {
    const open = this.#open;
    if (open === null || open.remaining <= 0 || open.until <= this.clock.now()) return null;
    return { until: open.until, remaining: open.remaining };
  }

  /** The write that keeps it, to be made in the transaction of whatever opened it. */
  set(open: OpenWindow | null): DurableWrite {
    this.#open = open;
    return open === null
      ? { remove: [{ entity: EnrolmentWindowRow, keys: [OPENED_BY_HAND] }] }
      : { put: [{ entity: EnrolmentWindowRow, rows: [{ id: OPENED_BY_HAND, ...open }] }] };
  }

  /** Uses up one place; the write belongs into the transaction that admits the machine. */
  take(): DurableWrite | undefined {
    const open = this.current();
    return open === null ? undefined : this.set({ ...open, remaining: open.remaining - 1 });
  }

  /** What is left of the window that the settings open until then; they do not count themselves. */
  ofSettings(until: number, count: number): OpenWindow {
    return this.#ofSettings?.until === until ? this.#ofSettings : { until, remaining: count };
  }

  takeOfSettings(until: number, count: number): DurableWrite {
    const { remaining } = this.ofSettings(until, count);
    this.#ofSettings = { until, remaining: remaining - 1 };
    return {
      put: [{ entity: EnrolmentWindowRow, rows: [{ id: OF_THE_SETTINGS, ...this.#ofSettings }] }],
    };
  }

  now(): number {
    return this.clock.now();
  }
}
