import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { LiveFleet } from '../fleet/live-fleet.ts';

/** Machines that hold a request open until somebody decides about them. */
@Injectable()
export class DecisionWaiters implements OnModuleInit, OnModuleDestroy {
  readonly #waiting = new Map<string, Set<() => void>>();
  #changes: Subscription | undefined;

  constructor(private readonly fleet: LiveFleet) {}

  onModuleInit(): void {
    this.#changes = this.fleet.changes.subscribe(({ id }) => {
      this.#wake(id);
    });
  }

  /** Teamster stops: every machine gets its answer now and asks again later. */
  onModuleDestroy(): void {
    this.#changes?.unsubscribe();
    for (const id of [...this.#waiting.keys()]) this.#wake(id);
  }

  /** Resolves when the node changes, when the time is over, or when the machine went away. */
  async wait(nodeId: string, milliseconds: number, gone: AbortSignal): Promise<void> {
    if (milliseconds <= 0 || gone.aborted) return;
    const waiting = this.#waiting.get(nodeId) ?? new Set();
    this.#waiting.set(nodeId, waiting);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(wake, milliseconds);
      function wake(): void {
        clearTimeout(timer);
        gone.removeEventListener('abort', wake);
        waiting.delete(wake);
        resolve();
      }
      gone.addEventListener('abort', wake);
      waiting.add(wake);
    });
    if (waiting.size === 0 && this.#waiting.get(nodeId) === waiting) this.#waiting.delete(nodeId);
  }

  #wake(nodeId: string): void {
    for (const wake of [...(this.#waiting.get(nodeId) ?? [])]) wake();
  }
}
