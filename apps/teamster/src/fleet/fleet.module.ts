import { Global, Module } from '@nestjs/common';
import { Fleet } from './fleet.ts';
import { FleetStore } from './fleet-store.ts';
import { LiveFleet } from './live-fleet.ts';
import { PulseBook } from './pulse-book.ts';

/** The servers of the cluster. */
@Global()
@Module({
  providers: [LiveFleet, FleetStore, PulseBook, { provide: Fleet, useExisting: LiveFleet }],
  exports: [LiveFleet, FleetStore, PulseBook, Fleet],
})
export class FleetModule {}
