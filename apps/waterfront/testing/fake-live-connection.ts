import { signal } from '@angular/core';
import { LiveConnection } from '../src/app/graphql/live-connection.ts';

/** A socket that is up or down as the test says. */
export class FakeLiveConnection extends LiveConnection {
  override readonly state = signal<'opening' | 'live' | 'lost'>('live');
  override readonly openings = signal(1);
  retries = 0;

  override retry(): void {
    this.retries++;
  }
}
