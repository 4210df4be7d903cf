import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DurableWrite } from './durable-write.ts';
import { RowBatch } from './row-batch.ts';

const GATHER_MS = 4; // about what one flush to disk takes, so waiting for company costs little

interface Waiting {
  readonly write: DurableWrite;
  readonly done: () => void;
  readonly failed: (cause: unknown) => void;
}

/** Puts writes that arrive within a few milliseconds into one transaction: one flush to disk serves them all. */
@Injectable()
export class GroupCommit implements OnApplicationShutdown {
  #queue: Waiting[] = [];
  #running: Promise<void> | undefined;
  #isFailing = false;

  constructor(private readonly database: DataSource) {}

  /** Resolves once the write is durable; rejects if it was not written at all. */
  write(write: DurableWrite): Promise<void> {
    return new Promise((done, failed) => {
      this.#queue.push({ write, done, failed });
      this.#running ??= this.#drain();
    });
  }

  /** Whether the last transaction could not be written, as when the disk is full. */
  get isFailing(): boolean {
    return this.#isFailing;
  }

  /** Resolves when everything that was handed in so far is durable or refused. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.settled();
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0) {
      await gather();
      const together = this.#queue;
      this.#queue = [];
      await this.#commitAll(together);
    }
    this.#running = undefined;
  }

  async #commitAll(together: readonly Waiting[]): Promise<void> {
    try {
      await this.#commit(together);
      this.#isFailing = false;
    } catch (cause) {
      this.#isFailing = true;
      // One bad write must not take its neighbours down with it.
      if (together.length > 1) for (const one of together) await this.#commitAll([one]);
      else for (const one of together) one.failed(cause);
      return;
    }
    for (const { done } of together) done();
  }

  #commit(together: readonly Waiting[]): Promise<void> {
    const batch = new RowBatch(this.database);
    for (const { write } of together) batch.add(write);
    return this.database.transaction((manager) => batch.writeWith(manager));
  }
}

function gather(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, GATHER_MS));
}
